package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.report.page.Page;
import org.cyborgscoring.report.page.PageRenderer;
import org.cyborgscoring.report.page.ProvenanceSection;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.routing.ConfidenceSection;
import org.cyborgscoring.report.routing.ReadingSection;
import org.cyborgscoring.report.routing.RoutingSummarySection;
import org.cyborgscoring.report.routing.SliceSection;
import org.cyborgscoring.report.routing.TradeOffSection;
import org.cyborgscoring.routing.Routing;

/** Which responses people should read as a page: what it gives, to whom, and how sure that is. */
public final class RoutingReport {
  private RoutingReport() {}

  /**
   * The page as HTML, to be stored in UTF-8; equal input gives equal text.
   *
   * @param title whose responses are divided, such as the folder of a run
   * @param provenance versions, dates and options behind the figures: names and values
   */
  public static String render(String title, Routing routing, Map<String, String> provenance) {
    List<Section> sections = new ArrayList<>();
    sections.add(RoutingSummarySection.of(routing));
    sections.add(TradeOffSection.of(routing));
    sections.add(SliceSection.of(routing));
    sections.add(ConfidenceSection.of(routing));
    ReadingSection.of(routing).ifPresent(sections::add);
    sections.add(ProvenanceSection.of(Map.of(), provenance));
    return new PageRenderer().render(new Page("Routing", title, sections));
  }
}
