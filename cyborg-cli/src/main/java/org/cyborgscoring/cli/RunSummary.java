package org.cyborgscoring.cli;

import java.nio.file.Path;
import org.cyborgscoring.bias.BiasInWords;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.run.RunFiles;

/** What a terminal shows of a run. */
final class RunSummary {
  private RunSummary() {}

  static String of(DoneRun done, Path folder) {
    RunResult result = done.result();
    Evaluation evaluation = result.evaluation();
    return counts(result)
        + "\n"
        + ComparisonTable.of(evaluation)
        + "\n"
        + ComparisonTable.gapClosed(evaluation.gapClosed())
        + done.bias().map(bias -> "\n" + BiasInWords.of(bias.verdict()) + "\n").orElse("")
        + "\nReport: "
        + folder.resolve(RunFiles.REPORT)
        + "\nEngine: "
        + folder.resolve(RunFiles.ENGINE)
        + "\n";
  }

  private static String counts(RunResult result) {
    Evaluation.Counts counts = result.evaluation().counts();
    return "Item "
        + ShownName.of(result.item().id())
        + ": "
        + Figures.count(counts.handScored())
        + " hand-scored, "
        + Figures.count(counts.machineScored())
        + " machine-scored, agreement on "
        + Figures.count(counts.test())
        + (result.protocol() == RunResult.Protocol.HELD_OUT ? " held-out" : " cross-validated")
        + " responses"
        + (counts.coded() == 0
            ? ""
            : ", " + Figures.count(counts.coded()) + " with a condition code")
        + ".\n";
  }
}
