package org.cyborgscoring.cli;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.onnx.Tolerance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How far an exported model may score apart from its engine. */
final class ToleranceOptions {
  @Option(
      names = "--max-changes",
      paramLabel = "SHARE",
      description =
          "The largest share of the panel whose score may change (default: 0; with --int8 0.05).")
  private @Nullable Double changes;

  @Option(
      names = "--max-difference",
      paramLabel = "STEPS",
      description =
          "The largest difference of an expected score, in steps of the scale (default: 0.001;"
              + " with --int8 0.5).")
  private @Nullable Double difference;

  @Option(
      names = "--min-qwk",
      paramLabel = "QWK",
      description =
          "The least quadratic weighted kappa between both (default: 0.999; with --int8 0.98).")
  private @Nullable Double qwk;

  /** What the user wants, and for the rest what is usual for this precision. */
  Tolerance toTolerance(boolean int8) {
    Tolerance usual = int8 ? Tolerance.BYTES : Tolerance.FLOATS;
    try {
      return new Tolerance(
          changes == null ? usual.changes() : changes,
          difference == null ? usual.difference() : difference,
          qwk == null ? usual.qwk() : qwk);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--max-changes is a share from 0 to 1, --max-difference is not below 0, --min-qwk is at"
              + " most 1.",
          e);
    }
  }
}
