package org.cyborgscoring.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Makes a response of a row, or says why that cannot be done. */
final class RowReading {
  private final Path file;
  private final ResponseColumns columns;
  private final ReadOptions options;
  private final String onlyItem;

  RowReading(Path file, ResponseColumns columns, ReadOptions options) {
    this.file = file;
    this.columns = columns;
    this.options = options;
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    this.onlyItem = dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The response of a row.
   *
   * @param number the number of the row, which is its id in a table without ids
   */
  ItemResponse read(TableRow row, long number) throws UnusableRow {
    if (row.problem() != null) {
      throw new UnusableRow(new RowProblem(file, row.line(), null, row.problem()));
    }
    String id =
        columns.id < 0
            ? Long.toString(number)
            : required(row, columns.id, "the response has no id");
    String item =
        columns.item < 0 ? onlyItem : required(row, columns.item, "the row names no item");
    String text = row.cells().get(columns.text);
    if (text == null) {
      throw unusable(row, columns.text, "the response has no text");
    }
    String decoded = options.preset() == null ? text : options.preset().decode(text);
    HandScore score = columns.score < 0 ? null : handScore(row, item);
    return new ItemResponse(
        item, new Response(id, CleanText.response(decoded), score, groups(row)), row.line());
  }

  private @Nullable HandScore handScore(TableRow row, String item) throws UnusableRow {
    Optional<ScoreScale> scale = options.scaleOf(item);
    if (scale.isEmpty()) {
      throw unusable(row, columns.item, "no scale is known for the item " + ShownName.of(item));
    }
    OptionalDouble score = score(row, columns.score, scale.get());
    ScoreScale readScale = options.readScaleOf(item).orElse(scale.get());
    OptionalDouble first = columns.firstRead < 0 ? score : score(row, columns.firstRead, readScale);
    OptionalDouble second = score(row, columns.secondRead, readScale);
    if (score.isEmpty()) {
      if (second.isPresent() || first.isPresent()) {
        throw unusable(row, columns.score, "a rater scored the response, but the score is empty");
      }
      return null;
    }
    return new HandScore(score.getAsDouble(), boxed(first), boxed(second));
  }

  private OptionalDouble score(TableRow row, int column, ScoreScale scale) throws UnusableRow {
    if (column < 0) {
      return OptionalDouble.empty();
    }
    OptionalDouble score;
    try {
      score = ScoreCell.parse(row.cells().get(column));
    } catch (NumberFormatException e) {
      throw unusable(row, column, "the score is not a number");
    }
    if (score.isEmpty()) {
      return score;
    }
    if (!scale.contains(score.getAsDouble())) {
      throw unusable(
          row,
          column,
          "the score " + ScoreScale.format(score.getAsDouble()) + " is not on the scale " + scale);
    }
    return OptionalDouble.of(scale.point(scale.indexOf(score.getAsDouble())));
  }

  private Map<String, String> groups(TableRow row) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (int column : columns.groups) {
      String group = row.cells().get(column);
      if (group != null && !group.isBlank()) {
        groups.put(columns.name(column), CleanText.response(group.strip()));
      }
    }
    return groups;
  }

  private String required(TableRow row, int column, String reason) throws UnusableRow {
    String cell = row.cells().get(column);
    if (cell == null || cell.isBlank()) {
      throw unusable(row, column, reason);
    }
    return CleanText.response(cell.strip());
  }

  private UnusableRow unusable(TableRow row, int column, String reason) {
    return new UnusableRow(
        new RowProblem(file, row.line(), column < 0 ? null : columns.name(column), reason));
  }

  private static @Nullable Double boxed(OptionalDouble score) {
    return score.isPresent() ? score.getAsDouble() : null;
  }
}
