package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.experiment.ExperimentDesign;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.report.experiment.ComparisonsSection;
import org.cyborgscoring.report.experiment.CurvesSection;
import org.cyborgscoring.report.experiment.ExperimentFacts;
import org.cyborgscoring.report.experiment.ItemsSection;
import org.cyborgscoring.report.experiment.MeansSection;
import org.cyborgscoring.report.experiment.MitigationsSection;
import org.cyborgscoring.report.experiment.OverviewSection;
import org.cyborgscoring.report.experiment.RegimesSection;
import org.cyborgscoring.report.page.Page;
import org.cyborgscoring.report.page.PageRenderer;
import org.cyborgscoring.report.page.ProvenanceSection;
import org.cyborgscoring.report.page.Section;

/**
 * The report on an experiment: learning curves of all regimes over items and for each, and what
 * Cyborg Data are worth, in one HTML file that opens offline.
 */
public final class ExperimentReport {
  private ExperimentReport() {}

  /**
   * The report as HTML, to be stored in UTF-8. Equal input gives equal text; no date is in it but
   * those that the provenance gives.
   *
   * @param provenance versions, hashes, dates, options: names and values; shown sorted by name
   */
  public static String render(
      ExperimentDesign design, Summary summary, Map<String, String> provenance) {
    ExperimentFacts facts = new ExperimentFacts(design, summary);
    List<Section> sections = new ArrayList<>();
    sections.add(OverviewSection.of(facts));
    CurvesSection.of(facts).ifPresent(sections::add);
    sections.add(RegimesSection.of(facts));
    sections.add(ComparisonsSection.of(facts));
    MitigationsSection.of(facts).ifPresent(sections::add);
    sections.add(MeansSection.of(facts));
    ItemsSection.of(facts).ifPresent(sections::add);
    sections.add(ProvenanceSection.of(facts.settings(), provenance));
    return new PageRenderer().render(new Page("Experiment", facts.title(), sections));
  }
}
