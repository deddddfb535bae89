package org.cyborgscoring.torch.hub;

import java.util.Locale;

/** Numbers of bytes as people read them. */
final class ByteCount {
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;

  private ByteCount() {}

  /** A number with a unit of thousands, such as {@code 55 MB}. */
  static String text(long bytes) {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    double unit = bytes < MEGA ? KILO : bytes < GIGA ? MEGA : GIGA;
    String name = bytes < MEGA ? "kB" : bytes < GIGA ? "MB" : "GB";
    double value = bytes / unit;
    return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, name);
  }
}
