package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.report.evaluation.EvaluationChapters;
import org.cyborgscoring.report.page.Page;
import org.cyborgscoring.report.page.PageRenderer;
import org.cyborgscoring.report.page.ProvenanceSection;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.run.BiasSection;
import org.cyborgscoring.report.run.ComparisonSection;
import org.cyborgscoring.report.run.ConditionCodeSection;
import org.cyborgscoring.report.run.ConfusionSection;
import org.cyborgscoring.report.run.CutScoreSection;
import org.cyborgscoring.report.run.DifferenceSection;
import org.cyborgscoring.report.run.DistributionSection;
import org.cyborgscoring.report.run.LearningCurveSection;
import org.cyborgscoring.report.run.RunFacts;
import org.cyborgscoring.report.run.ScorePointSection;
import org.cyborgscoring.report.run.SummarySection;
import org.cyborgscoring.run.EvaluatedRun;

/**
 * The report on a run: one HTML file that opens offline and holds everything it shows.
 *
 * <p>Sections for which a run has no data (a learning curve under cross-validation, subgroups that
 * no column names) are left out; statistics that are undefined stand as a dash with the reason.
 */
public final class RunReport {
  private RunReport() {}

  /** The report with the texts of the responses it lists. */
  public static String render(EvaluatedRun run, Map<String, String> provenance) {
    return render(run, ReportDetails.of(provenance));
  }

  /**
   * The report as HTML, to be stored in UTF-8. Equal input gives equal text; no date is in it but
   * those that the provenance gives.
   */
  public static String render(EvaluatedRun run, ReportDetails details) {
    RunFacts facts = new RunFacts(run);
    List<Section> sections = new ArrayList<>();
    sections.add(SummarySection.of(facts, details.bias()));
    sections.add(ComparisonSection.of(facts));
    LearningCurveSection.of(facts).ifPresent(sections::add);
    DistributionSection.of(facts).ifPresent(sections::add);
    ConfusionSection.of(facts).ifPresent(sections::add);
    ScorePointSection.of(facts).ifPresent(sections::add);
    sections.addAll(EvaluationChapters.forRun(facts.student()));
    DifferenceSection.of(facts, details.mostDifferences(), details.includeText())
        .ifPresent(sections::add);
    details.bias().map(BiasSection::of).ifPresent(sections::add);
    ConditionCodeSection.of(facts).ifPresent(sections::add);
    sections.add(CutScoreSection.of(run.result().cutScores()));
    sections.add(ProvenanceSection.of(run.result().design().settings(), details.provenance()));
    return new PageRenderer()
        .render(new Page("Scoring run", "Item " + run.result().item().id(), sections));
  }
}
