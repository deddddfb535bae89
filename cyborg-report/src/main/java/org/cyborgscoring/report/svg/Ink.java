package org.cyborgscoring.report.svg;

import java.util.Locale;

/**
 * A colour by what it is for, in light and in dark.
 *
 * <p>The light colour stands in the drawing itself, since what sets papers knows no style sheets;
 * the dark one is a style for screens that ask for it. Blue and vermilion are those of Okabe and
 * Ito (2008), Color Universal Design.
 */
enum Ink {
  /** Text that matters. */
  INK("#1b1f24", "#e6e9ed"),
  /** Text beside it. */
  SOFT("#57606a", "#a3adb8"),
  /** Axes. */
  RULE("#b4bcc5", "#515b67"),
  /** Lines behind the data. */
  GRID("#e8ecf0", "#262d35"),
  /** Areas behind the data. */
  TINT("#f0f4f8", "#20272f"),
  /** What it is drawn on. */
  PAPER("#ffffff", "#14181d"),
  /** People. */
  HUMAN("#8a939d", "#a7b1bc"),
  /** The machine. */
  MACHINE("#0072b2", "#56b4e9"),
  /** What lies beyond a bound. */
  BEYOND("#d55e00", "#f0873a"),
  /** Cells of a heat map. */
  HEAT("#0072b2", "#0072b2"),
  /** Text on full cells. */
  ON_HEAT("#ffffff", "#ffffff");

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Attributes of an area or a text. */
  String fill() {
    return " class=\"fill-" + id() + "\" fill=\"" + light + "\"";
  }

  /** Attributes of a line. */
  String stroke() {
    return " class=\"stroke-" + id() + "\" stroke=\"" + light + "\"";
  }

  /** Styles that turn the light colours into the dark ones. */
  static String darkStyles() {
    StringBuilder styles = new StringBuilder();
    for (Ink ink : values()) {
      styles.append(".fill-%1$s{fill:%2$s}.stroke-%1$s{stroke:%2$s}".formatted(ink.id(), ink.dark));
    }
    return "@media screen and (prefers-color-scheme:dark){" + styles + "}";
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
