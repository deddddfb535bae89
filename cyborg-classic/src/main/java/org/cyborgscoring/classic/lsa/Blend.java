package org.cyborgscoring.classic.lsa;

import java.util.List;

/**
 * Several views taken together.
 *
 * @param parts the views and how much each counts; every view at most once
 */
public record Blend(List<Part> parts) {

  /**
   * One view of a blend. A response's terms x enter as x/‖x‖ᵖ, scaled so that their mean squared
   * length over the pool is the weight.
   *
   * @param view the index of the view
   * @param power p: 1 compares what is said however long the text is, 0 keeps all of its length
   * @param weight how much the view counts, above 0
   */
  public record Part(int view, double power, double weight) {}

  public Blend {
    parts = List.copyOf(parts);
  }

  /** One view alone. */
  public static Blend of(int view, double power) {
    return new Blend(List.of(new Part(view, power, 1)));
  }
}
