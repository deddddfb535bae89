package org.cyborgscoring.cyborg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.GroupColumns;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.screening.CodedResponse;
import org.jspecify.annotations.Nullable;

/**
 * Cyborg Data as a table, CSV or JSONL as the file name says: {@code id, item, text} (or {@code
 * text_sha256}), {@code score, origin, source, expected_score, p_POINT ..., confidence,
 * condition_code} and a column for every group, as {@link GroupColumns} says. A response with a
 * condition code has no score.
 */
public final class CyborgTable {
  private final Item item;
  private final boolean withText;
  private final List<String> columns;
  private final GroupColumns groups;

  private CyborgTable(Item item, boolean withText, List<Response> responses) {
    this.item = item;
    this.withText = withText;
    this.columns = columns(item, withText);
    this.groups = GroupColumns.of(responses, columns);
  }

  /**
   * Writes Cyborg Data; the file is there completely or not at all.
   *
   * @param coded the responses with a condition code
   * @param withText whether the table holds the responses themselves, or only their hashes
   */
  public static void write(Path file, CyborgData data, List<CodedResponse> coded, boolean withText)
      throws IOException {
    List<Response> responses = new ArrayList<>();
    data.rows().forEach(row -> responses.add(row.response()));
    coded.forEach(response -> responses.add(response.response()));
    CyborgTable table = new CyborgTable(data.item(), withText, responses);
    List<String> columns = new ArrayList<>(table.columns);
    columns.addAll(table.groups.headers());
    try (TableWriter writer = TableWriter.create(file, columns)) {
      for (CyborgRow row : data.rows()) {
        writer.write(table.cells(row));
      }
      for (CodedResponse response : coded) {
        writer.write(table.cells(response));
      }
      writer.commit();
    }
  }

  private static List<String> columns(Item item, boolean withText) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "id",
                "item",
                withText ? "text" : "text_sha256",
                "score",
                "origin",
                "source",
                "expected_score"));
    for (double point : item.scale().points()) {
      columns.add("p_" + ScoreScale.format(point));
    }
    columns.add("confidence");
    columns.add("condition_code");
    return columns;
  }

  private List<@Nullable Object> cells(CyborgRow row) {
    List<@Nullable Object> cells = identity(row.response());
    ScoreDistribution distribution = row.distribution();
    cells.add(row.score());
    cells.add(row.origin().id());
    cells.add(row.source());
    cells.add(distribution.expected());
    for (double probability : distribution.probabilities()) {
      cells.add(probability);
    }
    cells.add(distribution.probability(item.scale().indexOf(row.score())));
    cells.add(null);
    cells.addAll(groups.cells(row.response()));
    return cells;
  }

  private List<@Nullable Object> cells(CodedResponse coded) {
    List<@Nullable Object> cells = identity(coded.response());
    int scoreCells = item.scale().size() + 5;
    for (int i = 0; i < scoreCells; i++) {
      cells.add(null);
    }
    cells.add(coded.code().id());
    cells.addAll(groups.cells(coded.response()));
    return cells;
  }

  private List<@Nullable Object> identity(Response response) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(response.id());
    cells.add(item.id());
    cells.add(withText ? response.text() : response.textHash());
    return cells;
  }
}
