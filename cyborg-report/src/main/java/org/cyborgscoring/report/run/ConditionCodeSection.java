package org.cyborgscoring.report.run;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.screening.CodedResponse;
import org.cyborgscoring.screening.ConditionCode;

/**
 * The responses that took no part, by the reason.
 *
 * @param table a row for each condition code that occurs
 */
public record ConditionCodeSection(Table table) implements Section {

  /** The condition codes, where there are any. */
  public static Optional<ConditionCodeSection> of(RunFacts facts) {
    if (facts.result().coded().isEmpty()) {
      return Optional.empty();
    }
    Map<ConditionCode, Long> byCode =
        facts.result().coded().stream()
            .collect(
                Collectors.groupingBy(CodedResponse::code, TreeMap::new, Collectors.counting()));
    TableBuilder table =
        new TableBuilder(
            "Responses with a condition code",
            Column.words("Code"),
            Column.words("Meaning"),
            Column.numbers("Responses"));
    byCode.forEach((code, count) -> table.add(code.id(), code.meaning(), Numbers.count(count)));
    return Optional.of(new ConditionCodeSection(table.build()));
  }

  @Override
  public String id() {
    return "condition-codes";
  }

  @Override
  public String title() {
    return "Condition codes";
  }

  @Override
  public String template() {
    return "condition-codes";
  }
}
