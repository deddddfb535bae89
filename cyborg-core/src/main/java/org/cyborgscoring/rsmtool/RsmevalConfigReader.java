package org.cyborgscoring.rsmtool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an rsmeval configuration; their names and defaults are RSMTool's. */
final class RsmevalConfigReader {
  /** They shape RSMTool's own report alone, or where it is sent. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "description",
          "general_sections",
          "special_sections",
          "custom_sections",
          "section_order",
          "use_thumbnails",
          "use_wandb",
          "wandb_project",
          "wandb_entity");

  private static final Set<String> WITH_EFFECT =
      Set.of(
          "experiment_id",
          "predictions_file",
          "system_score_column",
          "trim_min",
          "trim_max",
          "trim_tolerance",
          "id_column",
          "human_score_column",
          "second_human_score_column",
          "candidate_column",
          "subgroups",
          "scale_with",
          "flag_column",
          "exclude_zero_scores",
          "min_n_per_group",
          "min_items_per_candidate",
          "rater_error_variance",
          "file_format");

  private final Path file;
  private final RsmevalFields fields;
  private final List<String> notes = new ArrayList<>();

  RsmevalConfigReader(Path file) {
    this.file = file;
    this.fields = new RsmevalFields(file);
  }

  RsmevalConfig read() {
    TreeSet<String> known = new TreeSet<>(WITH_EFFECT);
    known.addAll(WITHOUT_EFFECT);
    fields.requireKnown(known);
    noteFieldsWithoutEffect();
    RsmevalConfig.Bounds bounds = bounds();
    RsmevalConfig.Columns columns = columns();
    boolean excludeZeroScores = fields.truth("exclude_zero_scores", true);
    if (excludeZeroScores && bounds.min() == 0) {
      notes.add(
          file
              + ": trim_min is 0, but responses with a human score of 0 are left out; set"
              + " exclude_zero_scores to false to keep them.");
    }
    RsmevalConfig config =
        new RsmevalConfig(
            file,
            experimentId(),
            fields.path(fields.requiredText("predictions_file")),
            columns,
            new TrimRange(bounds.min() - bounds.tolerance(), bounds.max() + bounds.tolerance()),
            bounds,
            scaleWith(),
            flagColumns(),
            excludeZeroScores,
            minPerGroup(columns.subgroups()),
            raterErrorVariance(),
            fields.count("min_items_per_candidate", 0),
            fileFormat(),
            notes);
    requireScale(config);
    return config;
  }

  private void requireScale(RsmevalConfig config) {
    try {
      config.scoreScale();
    } catch (InputException e) {
      throw new InputException(file + ": trim_min and trim_max: " + e.getMessage(), e);
    }
  }

  private void noteFieldsWithoutEffect() {
    TreeSet<String> given = new TreeSet<>(fields.names());
    given.retainAll(WITHOUT_EFFECT);
    given.remove("description");
    given.removeIf(name -> fields.node(name).isEmpty());
    if (!given.isEmpty()) {
      notes.add(
          file
              + ": these fields shape RSMTool's own report and have no effect here: "
              + String.join(", ", given)
              + ".");
    }
  }

  private String experimentId() {
    String id = fields.requiredText("experiment_id");
    if (id.length() > 200 || !id.matches("[^\\s/\\\\]+")) {
      throw fields.wrong("experiment_id", "at most 200 characters without spaces and slashes");
    }
    return id;
  }

  private RsmevalConfig.Columns columns() {
    String human = fields.text("human_score_column").orElse("sc1");
    String system = fields.requiredText("system_score_column");
    String second = fields.text("second_human_score_column").orElse(null);
    if (human.equals(system) || human.equals(second)) {
      throw new InputException(
          file + ": the column '" + human + "' cannot be the human score and another score too.");
    }
    return new RsmevalConfig.Columns(
        fields.text("id_column").orElse(PredictionTables.ID),
        human,
        second,
        system,
        fields.text("candidate_column").orElse(null),
        fields.texts("subgroups").stream().distinct().toList());
  }

  private RsmevalConfig.Bounds bounds() {
    double min = required("trim_min");
    double max = required("trim_max");
    double tolerance = fields.number("trim_tolerance").orElse(EvaluationSettings.TRIM_TOLERANCE);
    if (!(min < max)) {
      throw fields.wrong("trim_max", "above trim_min");
    }
    if (tolerance < 0) {
      throw fields.wrong("trim_tolerance", "at least 0");
    }
    if (Math.rint(min) != min || Math.rint(max) != max) {
      notes.add(
          file
              + ": trim_min and trim_max are not whole; figures take the whole scores nearest to them"
              + " as the scale and trim equally far beyond both ends.");
    }
    return new RsmevalConfig.Bounds(min, max, tolerance);
  }

  private OptionalDouble raterErrorVariance() {
    OptionalDouble variance = fields.number("rater_error_variance");
    if (variance.isPresent() && variance.getAsDouble() < 0) {
      throw fields.wrong("rater_error_variance", "at least 0");
    }
    return variance;
  }

  private double required(String name) {
    OptionalDouble number = fields.number(name);
    return number.orElseThrow(
        () -> new InputException(file + ": the field '" + name + "' is missing."));
  }

  private RsmevalConfig.ScaleWith scaleWith() {
    String value = fields.text("scale_with").orElse("raw");
    return switch (value) {
      case "raw" -> RsmevalConfig.ScaleWith.RAW;
      case "asis" -> new RsmevalConfig.ScaleWith(true, null);
      default -> new RsmevalConfig.ScaleWith(false, fields.path(value));
    };
  }

  private Map<String, List<String>> flagColumns() {
    @Nullable JsonNode node = fields.node("flag_column").orElse(null);
    Map<String, List<String>> flags = new LinkedHashMap<>();
    if (node == null) {
      return flags;
    }
    if (!node.isObject()) {
      throw fields.wrong(
          "flag_column", "an object of columns and the values to evaluate, as {\"ADVISORY\": [0]}");
    }
    node.properties()
        .forEach(
            entry -> {
              List<String> values = new ArrayList<>();
              JsonNode allowed = entry.getValue();
              if (allowed.isArray()) {
                allowed.forEach(value -> values.add(FlagValue.of(text(value))));
              } else {
                values.add(FlagValue.of(text(allowed)));
              }
              flags.put(entry.getKey(), values);
            });
    return flags;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }

  private Map<String, Integer> minPerGroup(List<String> subgroups) {
    @Nullable JsonNode node = fields.node("min_n_per_group").orElse(null);
    Map<String, Integer> least = new LinkedHashMap<>();
    if (node == null) {
      return least;
    }
    if (!node.isObject()) {
      int count = fields.count("min_n_per_group", 0);
      subgroups.forEach(column -> least.put(column, count));
      return least;
    }
    for (String column : subgroups) {
      OptionalDouble number = RsmevalFields.number(node.get(column));
      if (number.isEmpty()) {
        throw fields.wrong("min_n_per_group", "a number for each of the subgroups' columns");
      }
      least.put(column, fields.wholeCount("min_n_per_group", number.getAsDouble()));
    }
    return least;
  }

  private RsmFileFormat fileFormat() {
    String name = fields.text("file_format").orElse("csv");
    return RsmFileFormat.withId(name)
        .orElseThrow(() -> fields.wrong("file_format", "csv, tsv or xlsx"));
  }
}
