package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.report.EvaluationContent;
import org.cyborgscoring.report.document.Chapter;

/** The chapters of a report on an evaluation, in order; those without data are left out. */
public final class EvaluationChapters {
  private EvaluationChapters() {}

  /**
   * All chapters.
   *
   * @param provenance versions, hashes, dates, options: names and values
   */
  public static List<Chapter> of(EvaluationContent content, Map<String, String> provenance) {
    EvaluationFacts facts = EvaluationFacts.of(content);
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(SummaryChapter.of(facts));
    chapters.addAll(results(facts));
    chapters.add(ProvenanceChapter.of(provenance));
    return chapters;
  }

  /** What a report on a run takes over: true scores and calibration, then subgroups. */
  public static List<Chapter> forRun(EvaluationContent content) {
    EvaluationFacts facts = EvaluationFacts.of(content);
    List<Chapter> chapters = new ArrayList<>();
    TrueScoreChapter.of(facts).ifPresent(chapters::add);
    CalibrationChapter.of(facts).ifPresent(chapters::add);
    SubgroupChapter.of(facts).ifPresent(chapters::add);
    return chapters;
  }

  private static List<Chapter> results(EvaluationFacts facts) {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(AgreementChapter.of(facts));
    TrueScoreChapter.of(facts).ifPresent(chapters::add);
    chapters.add(ScorePointChapter.of(facts));
    chapters.add(DistributionChapter.of(facts));
    SubgroupChapter.of(facts).ifPresent(chapters::add);
    CalibrationChapter.of(facts).ifPresent(chapters::add);
    ExclusionChapter.of(facts).ifPresent(chapters::add);
    return chapters;
  }
}
