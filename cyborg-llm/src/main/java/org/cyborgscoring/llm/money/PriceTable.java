package org.cyborgscoring.llm.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.TextFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Prices of models, from a YAML file that the user can edit.
 *
 * <pre>
 * date: 2026-11-22
 * batch: 0.5
 * models:
 *   gpt-4.1-mini: {prompt: 0.40, completion: 1.60, training: 5.00}
 * </pre>
 *
 * @param date when they were written down
 * @param batch what a batch costs, as a factor of the price
 * @param models prices by the model's name
 */
public record PriceTable(String date, double batch, Map<String, Price> models) {
  private static final String STANDARD = "prices.yaml";
  private static final String FINE_TUNED = "ft:";

  /** The table that is used where none is given. */
  public static PriceTable standard() {
    try (InputStream in = PriceTable.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + STANDARD + ".");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), STANDARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @throws InputException if it cannot be read; the message names the field
   */
  public static PriceTable read(Path file) {
    return parse(TextFile.read(file), file.toString());
  }

  /**
   * The price of a model: that of its name, or of the longest name in the table that it begins with
   * and goes on from with a hyphen, as dated versions do. A fine-tuned model ({@code ft:NAME:...})
   * has the price of {@code ft:NAME}.
   */
  public Optional<Price> of(String model) {
    String name =
        model.startsWith(FINE_TUNED) && model.indexOf(':', FINE_TUNED.length()) > 0
            ? model.substring(0, model.indexOf(':', FINE_TUNED.length()))
            : model;
    return models.keySet().stream()
        .filter(known -> name.equals(known) || name.matches("\\Q" + known + "\\E-\\d{4}.*"))
        .max(Comparator.comparingInt(String::length))
        .map(models::get);
  }

  static PriceTable parse(String text, String name) {
    Object loaded;
    try {
      loaded = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new InputException(name + " is no YAML; mend it, or leave the option prices out.", e);
    }
    Map<?, ?> root = map(loaded, name);
    Map<String, Price> models = new TreeMap<>();
    map(root.get("models"), name + ", models")
        .forEach((model, price) -> models.put(model.toString(), price(model, price, name)));
    return new PriceTable(
        String.valueOf(root.get("date")), number(root, "batch", name, 1.0), models);
  }

  private static Price price(Object model, @Nullable Object price, String name) {
    String place = name + ", models, " + model;
    Map<?, ?> fields = map(price, place);
    for (Object field : fields.keySet()) {
      if (!field.equals("prompt") && !field.equals("completion") && !field.equals("training")) {
        throw new InputException(
            place + ": there is no '" + field + "'; use prompt, completion and training.");
      }
    }
    return new Price(
        number(fields, "prompt", place, Double.NaN),
        number(fields, "completion", place, Double.NaN),
        number(fields, "training", place, 0.0));
  }

  private static Map<?, ?> map(@Nullable Object value, String place) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new InputException(place + ": expected names and values, as in the table in the manual.");
  }

  private static double number(Map<?, ?> fields, String field, String place, double otherwise) {
    Object value = fields.get(field);
    if (value == null && !Double.isNaN(otherwise)) {
      return otherwise;
    }
    if (value instanceof Number number && number.doubleValue() >= 0) {
      return number.doubleValue();
    }
    throw new InputException(
        place + ", " + field + ": expected a number of US dollars, 0 or more.");
  }
}
