package org.cyborgscoring.report;

import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.scoring.CutScores;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows besides the result.
 *
 * @param provenance versions, hashes, dates, options: names and values; shown sorted by name
 * @param cutScores those of the Student on Cyborg Data, or null to leave them out
 * @param bias bias from people to Teacher to Student; empty to leave it out
 * @param includeText whether responses are shown with their text; a report that leaves the building
 *     should not
 * @param mostDifferences the number of responses to show, at most, on which machine and people
 *     differ; at least 0
 */
public record ReportDetails(
    Map<String, String> provenance,
    @Nullable CutScores cutScores,
    Optional<BiasAnalysis> bias,
    boolean includeText,
    int mostDifferences) {
  private static final int DIFFERENCES = 20;

  public ReportDetails {
    provenance = Map.copyOf(provenance);
    if (mostDifferences < 0) {
      throw new IllegalArgumentException("mostDifferences: " + mostDifferences);
    }
  }

  /** With texts, twenty differences, and no cut scores. */
  public static ReportDetails of(Map<String, String> provenance) {
    return new ReportDetails(provenance, null, Optional.empty(), true, DIFFERENCES);
  }

  /** These details with cut scores. */
  public ReportDetails withCutScores(CutScores newCutScores) {
    return new ReportDetails(provenance, newCutScores, bias, includeText, mostDifferences);
  }

  /** These details with bias. */
  public ReportDetails withBias(Optional<BiasAnalysis> newBias) {
    return new ReportDetails(provenance, cutScores, newBias, includeText, mostDifferences);
  }

  /** These details without the texts of responses. */
  public ReportDetails withoutText() {
    return new ReportDetails(provenance, cutScores, bias, false, mostDifferences);
  }
}
