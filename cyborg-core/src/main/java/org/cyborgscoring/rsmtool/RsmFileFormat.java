package org.cyborgscoring.rsmtool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How RSMTool's tables are written. */
public enum RsmFileFormat {
  /** Cells divided by commas. */
  CSV,
  /** Cells divided by tabs. */
  TSV,
  /** Workbooks of one sheet each. */
  XLSX;

  /** The name in a configuration and at the end of a file's name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name, letter case aside. */
  public static Optional<RsmFileFormat> withId(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equalsIgnoreCase(id)).findFirst();
  }
}
