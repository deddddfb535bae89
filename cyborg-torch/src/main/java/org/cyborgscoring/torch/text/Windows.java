package org.cyborgscoring.torch.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a long response into windows that overlap; the model sees each, and the vectors it pools
 * from them are averaged.
 *
 * <p>There are as few windows as the least overlap allows, all of full length and evenly spread: a
 * short last window would weigh as much in the average as the others and say less.
 *
 * @param leastOverlap the share of a window that the next one repeats at least, from 0 to below 1
 */
public record Windows(double leastOverlap) implements LongText {
  /** How the user names it. */
  public static final String NAME = "windows";

  /** An eighth: some sentences of context at the seams for a seventh more work. */
  public static final double USUAL_OVERLAP = 0.125;

  public Windows {
    if (!(leastOverlap >= 0 && leastOverlap < 1)) {
      throw new IllegalArgumentException("leastOverlap: " + leastOverlap);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<int[]> parts(int[] body, int room) {
    int beyond = body.length - room;
    if (beyond <= 0) {
      return List.of(body);
    }
    int longestStep = Math.max(1, room - (int) Math.ceil(leastOverlap * room));
    int steps = (beyond + longestStep - 1) / longestStep;
    List<int[]> windows = new ArrayList<>(steps + 1);
    for (int step = 0; step <= steps; step++) {
      int from = (int) ((long) beyond * step / steps);
      windows.add(Arrays.copyOfRange(body, from, from + room));
    }
    return windows;
  }

  @Override
  public boolean seesAll() {
    return true;
  }
}
