package org.cyborgscoring.torch.student;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.torch.text.LongText;
import org.cyborgscoring.torch.text.Truncate;

/** The options of a Student that is a transformer, by name, as users give them. */
final class TransformerOptions {
  /** Every option with the value it has when nobody gives one; empty where model or data decide. */
  private static final Map<String, String> DEFAULTS = defaults();

  private final Map<String, String> given;

  private TransformerOptions(Map<String, String> given) {
    this.given = given;
  }

  private static Map<String, String> defaults() {
    Map<String, String> defaults = new LinkedHashMap<>();
    defaults.put("head", ScoreHead.IDS.get(0));
    defaults.put("epochs", "");
    defaults.put("batch", "16");
    defaults.put("learning-rate", "");
    defaults.put("warm-up", "0.1");
    defaults.put("weight-decay", "0.01");
    defaults.put("patience", "");
    defaults.put("max-tokens", "");
    defaults.put("long", Truncate.NAME);
    defaults.put("device", "auto");
    defaults.put("folds", "2");
    defaults.put("with-features", "false");
    defaults.put("machine-weight", "1");
    defaults.put("tokens-at-once", "4096");
    defaults.put("precision", "fp32");
    return Collections.unmodifiableMap(defaults);
  }

  /**
   * Reads options.
   *
   * @throws InputException if one is unknown or has a value that it cannot have
   */
  static TransformerSettings parse(Map<String, String> given) {
    SortedSet<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(DEFAULTS.keySet());
    if (!unknown.isEmpty()) {
      String name = unknown.first();
      throw new InputException(
          "A transformer Student has no option named '%s'%s; it has %s."
              .formatted(
                  name,
                  NearestName.of(name, DEFAULTS.keySet())
                      .map(near -> ", did you mean '" + near + "'?")
                      .orElse(""),
                  String.join(", ", DEFAULTS.keySet())));
    }
    return new TransformerOptions(new TreeMap<>(given)).settings();
  }

  private TransformerSettings settings() {
    TrainingPlan plan =
        new TrainingPlan(
            optionalWhole("epochs"),
            optionalWhole("patience"),
            text("learning-rate").isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                    number("learning-rate", "above 0 and at most 1", x -> x > 0 && x <= 1)),
            whole("batch", 1),
            number("weight-decay", "0 to 1", x -> x >= 0 && x <= 1),
            number("warm-up", "a share from 0 to below 1", x -> x >= 0 && x < 1),
            whole("tokens-at-once", 1));
    return new TransformerSettings(
        choice("head", ScoreHead.IDS),
        plan,
        text("max-tokens").isEmpty() ? 0 : whole("max-tokens", 8),
        LongText.named(text("long")).name(),
        text("device"),
        whole("folds", 2),
        choice("with-features", List.of("true", "false")).equals("true"),
        number("machine-weight", "above 0 and at most 1", x -> x > 0 && x <= 1),
        choice("precision", List.of("fp32", "bf16")).equals("bf16") ? DType.BF16 : DType.F32);
  }

  private String text(String name) {
    return given.getOrDefault(name, DEFAULTS.getOrDefault(name, ""));
  }

  private String choice(String name, List<String> choices) {
    String value = text(name);
    if (!choices.contains(value)) {
      throw new InputException(
          "%s=%s is unknown; choose one of %s.".formatted(name, value, String.join(", ", choices)));
    }
    return value;
  }

  private OptionalInt optionalWhole(String name) {
    return text(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(whole(name, 1));
  }

  private int whole(String name, int least) {
    try {
      int value = Integer.parseInt(text(name));
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new InputException(
        "%s=%s is no whole number of at least %d.".formatted(name, text(name), least));
  }

  private double number(String name, String range, DoublePredicate valid) {
    try {
      double value = Double.parseDouble(text(name));
      if (valid.test(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new InputException("%s=%s is no number %s.".formatted(name, text(name), range));
  }
}
