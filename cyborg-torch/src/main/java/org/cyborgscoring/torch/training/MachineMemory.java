package org.cyborgscoring.torch.training;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How much native memory a training may take.
 *
 * @param bytes above 0
 */
public record MachineMemory(long bytes) {
  private static final double BYTES_A_MEGABYTE = 1e6;
  private static final double MEGABYTES_A_GIGABYTE = 1000;

  /** From here on, gigabytes are shown. */
  private static final double MEGABYTES_SHOWN = 950;

  /** From here on, megabytes are shown without a fraction. */
  private static final double WHOLE = 10;

  /** All of this machine's or container's memory, less what Java has for its own heap. */
  public static MachineMemory ofThisMachine() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new MachineMemory(system.getTotalMemorySize() - Runtime.getRuntime().totalMemory());
  }

  /**
   * Bytes for the user in decimal units, such as {@code 2.9 GB}, {@code 140 MB} or {@code 0.3 MB}.
   */
  public static String shown(long bytes) {
    double megabytes = bytes / BYTES_A_MEGABYTE;
    if (megabytes >= MEGABYTES_SHOWN) {
      return String.format(Locale.ROOT, "%.1f GB", megabytes / MEGABYTES_A_GIGABYTE);
    }
    return String.format(Locale.ROOT, megabytes < WHOLE ? "%.1f MB" : "%.0f MB", megabytes);
  }
}
