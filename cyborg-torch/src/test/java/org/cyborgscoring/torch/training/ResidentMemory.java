package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory of this process is in the machine's, as Linux has it. */
public final class ResidentMemory {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final int PAGE = 4096;

  private ResidentMemory() {}

  /** Whether this system says so. */
  public static boolean isKnown() {
    return Files.exists(STATM);
  }

  /**
   * By how many bytes a piece of work makes the process grow, each time it is done: the least of
   * several times. A leak is there every time; what the heap, the compiler or the allocator take
   * for themselves, and load on the machine moves about, is not.
   *
   * @param times how often, at least 1
   */
  public static long growth(int times, Runnable work) {
    long least = Long.MAX_VALUE;
    long before = outsideHeap();
    for (int i = 0; i < times; i++) {
      work.run();
      long after = outsideHeap();
      least = Math.min(least, after - before);
      before = after;
    }
    return least;
  }

  /** Resident bytes of the process, less what the heap may have touched of its own accord. */
  private static long outsideHeap() {
    try {
      long pages = Long.parseLong(Files.readString(STATM).split(" ", -1)[1]);
      return pages * PAGE - Runtime.getRuntime().totalMemory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
