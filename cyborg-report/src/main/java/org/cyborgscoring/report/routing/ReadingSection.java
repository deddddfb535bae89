package org.cyborgscoring.report.routing;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.UnreadResponse;

/**
 * Where people should begin.
 *
 * @param table the least confident responses that nobody has read
 */
public record ReadingSection(Table table) implements Section {
  private static final int MOST = 20;

  /** The first responses of the reading list, where the rule sends some. */
  public static Optional<ReadingSection> of(Routing routing) {
    List<UnreadResponse> first = routing.unread().subList(0, Math.min(MOST, routing.sent()));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    TableBuilder table =
        new TableBuilder(
            first.size() < routing.sent()
                ? "The first " + first.size() + " of " + Numbers.count(routing.sent()) + " to read"
                : "The responses to read",
            Column.words("Response"),
            Column.numbers("Score", "The score point that the machine reports"),
            Column.numbers("Expected", "Its continuous expected score"),
            Column.numbers("Confidence"));
    for (UnreadResponse response : first) {
      table.add(
          response.id(),
          ScoreScale.format(response.point()),
          Numbers.brief(response.expected()),
          Numbers.brief(response.confidence()));
    }
    return Optional.of(new ReadingSection(table.build()));
  }

  @Override
  public String id() {
    return "reading";
  }

  @Override
  public String title() {
    return "First to read";
  }

  @Override
  public String template() {
    return "routing-reading";
  }
}
