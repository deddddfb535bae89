package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.RowProblem;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Agreement;
import org.cyborgscoring.screening.ConditionCode;
import org.cyborgscoring.screening.Quantiles;
import org.cyborgscoring.screening.ResponseSetSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cyborg check}: what is in a table. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Shows what is in a table: responses by item, scores, human-human agreement, lengths,"
            + " duplicates, condition codes, rows that cannot be used.")
final class CheckCommand implements Callable<Integer> {
  private static final int PROBLEMS_SHOWN = 20;

  @Parameters(paramLabel = "FILE", description = "The table of responses.")
  private Path file = Path.of("");

  @Mixin private final TableOptions table = new TableOptions();

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ResponseSets sets = ResponseSets.read(file, table.toReadOptions());
    sets.notes().forEach(console::say);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %,d rows, %,d of which cannot be used.%n",
            file,
            sets.rows(),
            sets.problems().size()));
    for (ResponseSet set : sets.sets()) {
      text.append('\n').append(describe(set));
    }
    if (!sets.problems().isEmpty()) {
      text.append("\nRows that cannot be used:\n");
      for (RowProblem problem : sets.problems().stream().limit(PROBLEMS_SHOWN).toList()) {
        text.append("  ").append(problem).append('\n');
      }
      if (sets.problems().size() > PROBLEMS_SHOWN) {
        text.append("  and ").append(sets.problems().size() - PROBLEMS_SHOWN).append(" more\n");
      }
    }
    console.out().print(text);
    return ExitCode.OK;
  }

  private static String describe(ResponseSet set) {
    ResponseSetSummary summary = ResponseSetSummary.of(Screened.of(set));
    ScoreScale scale = set.item().scale();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Item %s, scale %s: %,d responses, %,d hand-scored, %,d by two raters.%n",
            set.item().id(),
            scale,
            summary.responses(),
            summary.handScored(),
            summary.doubleScored()));
    if (summary.handScored() > 0) {
      TextTable scores = new TextTable("score", "n", "share");
      for (int k = 0; k < scale.size(); k++) {
        int n = summary.scoreCounts().get(k);
        scores.row(
            ScoreScale.format(scale.point(k)),
            Figures.count(n),
            Figures.percent((double) n / summary.handScored()));
      }
      text.append(scores);
    }
    Map<String, Estimate> humans = Agreement.ofHumans(scale, set.handScored());
    text.append("human-human: ");
    humans.forEach(
        (id, value) -> text.append(id).append(' ').append(Figures.of(value)).append("  "));
    text.append('\n');
    text.append("words:       ").append(quantiles(summary.words())).append('\n');
    text.append("characters:  ").append(quantiles(summary.characters())).append('\n');
    text.append("same text as an earlier response: ").append(summary.duplicates()).append('\n');
    text.append("condition codes: ").append(codes(summary.codes())).append('\n');
    return text.toString();
  }

  private static String quantiles(Quantiles quantiles) {
    return String.format(
        Locale.ROOT,
        "median %,d, half of them %,d to %,d, longest %,d, shortest %,d",
        quantiles.median(),
        quantiles.lower(),
        quantiles.upper(),
        quantiles.max(),
        quantiles.min());
  }

  private static String codes(Map<ConditionCode, Integer> codes) {
    if (codes.isEmpty()) {
      return "none";
    }
    StringBuilder text = new StringBuilder();
    codes.forEach(
        (code, n) ->
            text.append(text.isEmpty() ? "" : ", ").append(code.id()).append(' ').append(n));
    return text.toString();
  }
}
