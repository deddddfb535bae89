package org.cyborgscoring.torch.text;

import java.util.Arrays;
import java.util.List;

/** Keeps the beginning of a long response and drops the rest. */
public record Truncate() implements LongText {
  /** How the user names it. */
  public static final String NAME = "truncate";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<int[]> parts(int[] body, int room) {
    return List.of(body.length <= room ? body : Arrays.copyOf(body, room));
  }

  @Override
  public boolean seesAll() {
    return false;
  }
}
