package org.cyborgscoring.cli;

import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of transformer Students that are asked for most, under names of their own. */
final class TransformerOptions {
  @Option(
      names = "--long",
      paramLabel = "POLICY",
      description =
          "What a transformer Student sees of a response longer than its context: truncate,"
              + " head-tail or windows.")
  private @Nullable String longText;

  @Option(
      names = "--with-features",
      description = "Give a transformer Student surface features besides the text.")
  private boolean withFeatures;

  /**
   * The Student's options with these among them.
   *
   * @param student its name
   * @param device what computes it; null where that was not said, or is not meant for it
   * @throws InputException if one is given in both ways, or the Student is no transformer
   */
  Map<String, String> addTo(
      String student, @Nullable String device, Map<String, String> studentOptions) {
    if ((longText != null || withFeatures) && !LocalModels.isStudent(student)) {
      throw new InputException(
          "%s is for a Student that is a transformer, such as --student hf:owner/name or the path of a folder; the Student here is %s."
              .formatted(longText != null ? "--long" : "--with-features", student));
    }
    return new GivenOnce("--student-option", studentOptions)
        .flag("device", device)
        .flag("long", longText)
        .flag("with-features", withFeatures)
        .all();
  }
}
