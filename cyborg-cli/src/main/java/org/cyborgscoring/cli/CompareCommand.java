package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.evaluation.PairedComparison;
import org.cyborgscoring.evaluation.PairedDifference;
import org.cyborgscoring.evaluation.PairedScore;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.run.EvaluatedFolder;
import org.cyborgscoring.run.FolderComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg compare}: two runs on the same responses. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the scores of two runs or evaluations on the responses that both judged: every statistic of both,"
          + " their difference with its interval, and the responses whose score changed.",
      "Both scores of a response are drawn together, so the interval of the difference is narrower"
          + " than those of the two suggest."
    })
final class CompareCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("item", "id", "human", "first", "second", "improvement");

  @Parameters(
      index = "0",
      paramLabel = "FIRST",
      description = "The folder of a run or an evaluation.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "SECOND", description = "The folder of another.")
  private Path second = Path.of("");

  @Option(
      names = "--scorer",
      paramLabel = "NAME",
      description =
          "Whose scores of a run, such as teacher (default: the Student of the run's engine).")
  private @Nullable String scorer;

  @Option(
      names = "--second-scorer",
      paramLabel = "NAME",
      description = "Whose scores of the second (default: the same as of the first).")
  private @Nullable String secondScorer;

  @Option(
      names = "--changed",
      paramLabel = "FILE",
      description = "A csv or jsonl file for the responses whose score changed.")
  private @Nullable Path changed;

  @Mixin private final BootstrapOptions bootstrap = new BootstrapOptions();

  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    bootstrap.check();
    List<FolderComparison> items =
        FolderComparison.of(
            EvaluatedFolder.open(first),
            scorer,
            EvaluatedFolder.open(second),
            secondScorer == null ? scorer : secondScorer);
    Bootstrap samples = bootstrap.toBootstrap(console);
    List<List<Object>> rows = new ArrayList<>();
    for (FolderComparison item : items) {
      PairedComparison comparison = new PairedComparison(item.scale(), item.scores());
      List<PairedScore> changedScores = comparison.changed();
      changedScores.forEach(score -> rows.add(row(item.item(), score)));
      console.out().print(items.size() > 1 ? "Item " + item.item() + "\n" : "");
      console.out().print(table(comparison.differences(samples)));
      console.out().print(changes(item, changedScores));
    }
    if (changed != null) {
      write(changed, rows);
    }
    return ExitCode.OK;
  }

  private static String table(List<PairedDifference> differences) {
    TextTable table = new TextTable("statistic", "first", "second", "second - first [95 %]");
    for (PairedDifference difference : differences) {
      table.row(
          difference.statistic(),
          Figures.of(difference.first()),
          Figures.of(difference.second()),
          Figures.of(difference.difference()));
    }
    return table.toString();
  }

  private static String changes(FolderComparison folders, List<PairedScore> changed) {
    long nearer = changed.stream().filter(score -> score.improvement() > 0).count();
    long farther = changed.stream().filter(score -> score.improvement() < 0).count();
    String others =
        folders.onlyFirst() + folders.onlySecond() == 0
            ? ""
            : " Left out: "
                + Figures.count(folders.onlyFirst())
                + " that only the first judged, "
                + Figures.count(folders.onlySecond())
                + " that only the second did.";
    return "\n%s of %s responses changed: %s nearer to the human score, %s farther from it, %s as far.%s\n"
        .formatted(
            Figures.count(changed.size()),
            Figures.count(folders.scores().size()),
            Figures.count(nearer),
            Figures.count(farther),
            Figures.count(changed.size() - nearer - farther),
            others);
  }

  private static List<Object> row(String item, PairedScore score) {
    return List.of(
        item, score.id(), score.human(), score.first(), score.second(), score.improvement());
  }

  private static void write(Path file, List<List<Object>> rows) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (List<Object> row : rows) {
        writer.write(row);
      }
      writer.commit();
    }
  }
}
