package org.cyborgscoring.report.run;

import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;

/**
 * All scorers by all statistics.
 *
 * @param lead what is compared with what
 * @param table a row for each scorer
 */
public record ComparisonSection(String lead, Table table) implements Section {
  /** The comparison of a run. */
  public static ComparisonSection of(RunFacts facts) {
    return new ComparisonSection(lead(facts), ScorersTable.of(facts).shown());
  }

  static String lead(RunFacts facts) {
    String machines =
        "Machine scores are compared, as the points that would be reported, with the scores of record of %s %s."
                .formatted(
                    Numbers.count(facts.counts().test(), "response"),
                    facts.isHeldOut()
                        ? "that no model had seen"
                        : "each of which was held out from the models that scored it")
            + " Brackets hold 95% intervals.";
    return facts.doubleScored() == 0
        ? machines
        : machines
            + " The second rater is compared with the first on the %s that both read."
                .formatted(Numbers.count(facts.doubleScored(), "response"));
  }

  @Override
  public String id() {
    return "agreement";
  }

  @Override
  public String title() {
    return "Agreement with people";
  }

  @Override
  public String template() {
    return "comparison";
  }
}
