package org.cyborgscoring.report.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingMeasure;
import org.cyborgscoring.routing.UnevenGroup;

/**
 * Whose responses people would read, and how well the machine does on the rest.
 *
 * @param tables by human score point, and by subgroup for each column that names some
 */
public record SliceSection(List<Table> tables) implements Section {
  private static final int MOST = 40;

  /** The slices of a routing. */
  public static SliceSection of(Routing routing) {
    Map<String, List<Slice>> groups = new LinkedHashMap<>();
    List<Slice> points = new ArrayList<>();
    for (Slice slice : routing.slices()) {
      if (slice.kind() == Slice.Kind.SCORE_POINT) {
        points.add(slice);
      } else if (slice.kind() == Slice.Kind.GROUP) {
        groups.computeIfAbsent(slice.column(), column -> new ArrayList<>()).add(slice);
      }
    }
    List<Table> tables = new ArrayList<>();
    tables.add(table("By hand score", "Hand score", routing, points, 0));
    groups.forEach(
        (column, slices) -> {
          List<Slice> largest =
              slices.stream()
                  .sorted(Comparator.comparing(slice -> -routing.size(slice)))
                  .limit(MOST)
                  .toList();
          tables.add(
              table("By " + column, column, routing, largest, slices.size() - largest.size()));
        });
    return new SliceSection(tables);
  }

  private static Table table(
      String caption, String heading, Routing routing, List<Slice> slices, int omitted) {
    TableBuilder table =
        new TableBuilder(
            caption,
            Column.words(heading),
            Column.numbers("Responses"),
            Column.numbers("Read by people", "The share that people would read"),
            Column.numbers("Rest: exact", "Exact agreement where the machine's score stands"),
            Column.numbers("Gain", "Exact agreement of the rest, minus that of all"),
            Column.numbers("Rest: SMD", "Standardised mean difference within the rest"));
    List<Slice> all = new ArrayList<>(List.of(Slice.EVERYONE));
    all.addAll(slices);
    for (Slice slice : all) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(slice.kind() == Slice.Kind.EVERYONE ? "Everyone" : slice.value()));
      cells.add(Cell.of(Numbers.count(routing.size(slice))));
      cells.add(sent(table, routing, slice));
      cells.add(cell(table, routing, slice, RoutingMeasure.REST_EXACT));
      cells.add(cell(table, routing, slice, RoutingMeasure.GAIN_REST_EXACT));
      cells.add(cell(table, routing, slice, RoutingMeasure.REST_SMD));
      table.add(cells);
    }
    if (omitted > 0) {
      table.add("and " + Numbers.count(omitted, "smaller group"), "", "", "", "", "");
    }
    return table.build();
  }

  private static Cell sent(TableBuilder table, Routing routing, Slice slice) {
    var sent = routing.figure(slice, routing.rule(), RoutingMeasure.SENT);
    return routing.uneven().stream().map(UnevenGroup::group).anyMatch(slice::equals)
        ? table
            .noted(
                RoutingFacts.text(sent, Numbers::percent),
                "The interval leaves out the share of everyone, and the two differ by five points"
                    + " or more.")
            .asStriking()
        : RoutingFacts.cell(table, sent, Numbers::percent);
  }

  private static Cell cell(
      TableBuilder table, Routing routing, Slice slice, RoutingMeasure measure) {
    return RoutingFacts.cell(
        table,
        routing.figure(slice, routing.rule(), measure),
        switch (measure) {
          case REST_SMD -> Numbers::brief;
          case GAIN_REST_EXACT -> share -> Numbers.decimals(100 * share, 1);
          default -> Numbers::precisePercent;
        });
  }

  @Override
  public String id() {
    return "groups";
  }

  @Override
  public String title() {
    return "Score points and subgroups";
  }

  @Override
  public String template() {
    return "routing-slices";
  }
}
