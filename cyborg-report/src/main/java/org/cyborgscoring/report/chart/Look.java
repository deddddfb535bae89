package org.cyborgscoring.report.chart;

/**
 * How a scorer is drawn, the same in every chart. Scorers differ in colour, symbol and dashes, so
 * that no reader depends on colour alone.
 *
 * <p>Colours are those of Okabe and Ito (2008), Color Universal Design, which stay apart for
 * readers with any common colour vision; people are drawn in grey.
 */
public enum Look {
  /** People. */
  HUMAN("var(--human)", "none", "dotted"),
  /** The Teacher. */
  TEACHER("#d55e00", "triangle", "dashed"),
  /** The Student on Cyborg Data. */
  CYBORG("#0072b2", "diamond", "solid"),
  /** A Student on hand scores that were chosen as the sampling says. */
  HAND("#009e73", "circle", "solid"),
  /** A Student on as many random hand scores, for comparison with another sampling. */
  RANDOM("#56b4e9", "emptyCircle", "dashed"),
  /** A Student on all hand scores. */
  ALL("#cc79a7", "none", "dashed"),
  /** A curve fitted to what was measured of Students on Cyborg Data. */
  FITTED("#0072b2", "none", "solid"),
  /** What was measured of them; points without a line. */
  MEASURED("#0072b2", "diamond", "none"),
  /** What is to be reached. */
  TARGET("#d55e00", "none", "dashed"),
  /** Where it is reached. */
  ANSWER("#d55e00", "circle", "solid");

  private final String colour;
  private final String symbol;
  private final String dashes;

  Look(String colour, String symbol, String dashes) {
    this.colour = colour;
    this.symbol = symbol;
    this.dashes = dashes;
  }

  /** The colour, as CSS and SVG take it. */
  public String colour() {
    return colour;
  }

  /** The symbol at a point of a line, by its ECharts name. */
  public String symbol() {
    return symbol;
  }

  /** On which side of a single point its label stands, so that neighbours keep theirs apart. */
  String labelSide() {
    return switch (this) {
      case TEACHER -> "left";
      case ANSWER -> "bottom";
      default -> "right";
    };
  }

  /** The dashes of a line: solid, dashed or dotted; none for points without a line. */
  public String dashes() {
    return dashes;
  }
}
