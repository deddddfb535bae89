package org.cyborgscoring.run;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.bias.BiasAnalyzer;
import org.cyborgscoring.bias.BiasSettings;
import org.cyborgscoring.bias.ScoreChain;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.BcaInterval;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.scoring.RunContext;

/**
 * Bias in a run, on the responses on which agreement was measured: from people to the Teacher to
 * the Student on Cyborg Data, with the Student on all hand scores to compare with.
 */
public final class RunBias {
  private static final int RESAMPLES = 2000;

  private RunBias() {}

  /** The analysis; empty if no column names groups or the run lacks one of the two. */
  public static Optional<BiasAnalysis> of(RunResult result, BiasSettings settings, RunContext run) {
    List<EvaluationSet> sets = RunEvaluationSets.of(result);
    Optional<EvaluationSet> teacher = find(sets, ScorerNames.TEACHER);
    Optional<EvaluationSet> student = find(sets, ScorerNames.STUDENT_CYBORG);
    if (teacher.isEmpty() || student.isEmpty()) {
      return Optional.empty();
    }
    Bootstrap bootstrap =
        new Bootstrap(
            RESAMPLES,
            IntervalEstimate.LEVEL,
            new BcaInterval(),
            result.design().seed(),
            run.threads());
    return new BiasAnalyzer(settings, bootstrap)
        .analyze(ScoreChain.of(teacher.get(), student.get(), find(sets, ScorerNames.STUDENT_ALL)));
  }

  private static Optional<EvaluationSet> find(List<EvaluationSet> sets, String scorer) {
    return sets.stream().filter(set -> set.scorer().equals(scorer)).findFirst();
  }
}
