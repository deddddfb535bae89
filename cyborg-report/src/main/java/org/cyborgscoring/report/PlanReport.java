package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.report.page.Page;
import org.cyborgscoring.report.page.PageRenderer;
import org.cyborgscoring.report.page.ProvenanceSection;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.plan.ForecastSection;
import org.cyborgscoring.report.plan.PlanCurveSection;
import org.cyborgscoring.report.plan.PlanSection;

/**
 * The report on a plan: how many more responses to score, and the learning curve it rests on, in
 * one HTML file that opens offline.
 */
public final class PlanReport {
  private PlanReport() {}

  /**
   * The report as HTML, to be stored in UTF-8. Equal input gives equal text; no date is in it but
   * those that the provenance gives.
   *
   * @param provenance versions, hashes, dates, options: names and values; shown sorted by name
   */
  public static String render(BudgetPlan plan, Map<String, String> provenance) {
    List<Section> sections = new ArrayList<>();
    sections.add(PlanSection.of(plan));
    PlanCurveSection.of(plan).ifPresent(sections::add);
    ForecastSection.of(plan).ifPresent(sections::add);
    Map<String, String> settings =
        Map.of(
            "targetQwk", Double.toString(plan.design().target()),
            "resamples", Integer.toString(plan.design().resamples()));
    sections.add(ProvenanceSection.of(settings, provenance));
    return new PageRenderer().render(new Page("Budget plan", "Item " + plan.item().id(), sections));
  }
}
