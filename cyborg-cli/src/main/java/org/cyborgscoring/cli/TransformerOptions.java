package org.cyborgscoring.cli;

import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of transformer Students that are asked for most, under names of their own. */
final class TransformerOptions {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      description =
          "What computes a transformer Student: auto (the first CUDA device, if there is one), cpu"
              + " or cuda:N.")
  private @Nullable String device;

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
   * @throws InputException if one is given in both ways
   */
  Map<String, String> addTo(Map<String, String> studentOptions) {
    Map<String, String> all = new TreeMap<>(studentOptions);
    add("device", device, all);
    add("long", longText, all);
    add("with-features", withFeatures ? "true" : null, all);
    return all;
  }

  private static void add(String name, @Nullable String value, Map<String, String> to) {
    if (value != null && to.put(name, value) != null) {
      throw new InputException(
          "Give either --%s or --student-option %s=..., not both.".formatted(name, name));
    }
  }
}
