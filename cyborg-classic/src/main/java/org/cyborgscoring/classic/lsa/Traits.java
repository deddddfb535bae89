package org.cyborgscoring.classic.lsa;

import java.util.List;

/** All that is seen of one response: its terms view by view, and its place in every space. */
public final class Traits {
  private final TermRows terms;
  private final List<float[]> places;

  Traits(TermRows terms, List<float[]> places) {
    this.terms = terms;
    this.places = places;
  }

  /** The terms. */
  public TermRows terms() {
    return terms;
  }

  /** The coordinates in the space with this index; not to be changed. */
  public float[] place(int space) {
    return places.get(space);
  }
}
