package org.cyborgscoring.server.openai;

import tools.jackson.databind.JsonNode;

/** Reads numbers that may be larger than any that can be computed with. */
final class NumberReader {
  private NumberReader() {}

  /** The number; NaN where it is none, or beyond the range of finite doubles. */
  static double finite(JsonNode value) {
    double number = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
    return Double.isInfinite(number) ? Double.NaN : number;
  }
}
