package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.Exclusions;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.report.TechnicalReport;
import org.cyborgscoring.run.RunFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg evaluate}: judges the scores of any scoring system. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Judges the scores of any scoring system against people's: every statistic, overall, by"
          + " subgroup and by score point, with intervals, and RSMTool's tables.",
      "The columns are named by options, or by an rsmeval configuration, which is read as it is."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int MANY_SUBGROUPS = 100;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The table of scores: csv, tsv, jsonl or xlsx, one row a response.")
  private @Nullable Path file;

  @Option(
      names = "--rsmeval",
      paramLabel = "FILE",
      description = "An rsmeval configuration (JSON), in the place of a table and its columns.")
  private @Nullable Path rsmeval;

  @Mixin private final ScoreColumnOptions columns = new ScoreColumnOptions();
  @Mixin private final FigureOptions options = new FigureOptions();
  @Mixin private final ReportForm report = new ReportForm();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "The evaluation's folder; one that was stopped goes on in it.")
  private Path out = Path.of("");

  private final Console console;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    EvaluateWork work = work();
    EvaluationSubject subject = work.subject();
    tell(subject);
    List<Figure> figures;
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      figures = work.execute(threads.toContext(options.seed(), console, progress), Instant.now());
    }
    console.out().print(FigureTable.of(subject.sets(), figures));
    console.out().println("Report:   " + out.resolve(RunFiles.REPORT));
    if (work.technical()) {
      console.out().println("Text:     " + out.resolve(TechnicalReport.FILE));
    }
    console.out().println("Figures:  " + out.resolve("figures.csv"));
    console.out().println("RSMTool:  " + out.resolve(EvaluationSubject.RSM_FOLDER));
    return ExitCode.OK;
  }

  private EvaluateWork work() throws IOException {
    if (rsmeval != null && file == null) {
      columns.requireNone();
      options.requireNoneOfConfiguration();
      RsmevalSubject subject = RsmevalSubject.read(rsmeval);
      EvaluationSettings asked = subject.settings();
      return new EvaluateWork(
          subject.subject(), options.toSettings(asked.scaling(), asked), report.isTechnical(), out);
    }
    if (file == null || rsmeval != null) {
      throw new InputException(
          "Give a table of scores, or an rsmeval configuration with --rsmeval, and not both.");
    }
    ColumnsSubject subject = ColumnsSubject.read(file, columns);
    EvaluationSettings settings = options.toSettings(subject.scaling(), EvaluationSettings.DEFAULT);
    return new EvaluateWork(subject.subject(settings), settings, report.isTechnical(), out);
  }

  private void tell(EvaluationSubject subject) {
    subject.notes().forEach(console::say);
    if (!subject.exclusions().isEmpty()) {
      console.say(
          Figures.count(Exclusions.rows(subject.exclusions()))
              + " of "
              + Figures.count(subject.rows())
              + " rows are not evaluated ("
              + Exclusions.describe(subject.exclusions())
              + "); see "
              + out.resolve(Exclusions.FILE)
              + ".");
    }
    for (EvaluationSet set : subject.sets()) {
      for (String column : set.groupColumns()) {
        long subgroups =
            set.rows().stream().map(row -> row.groups().get(column)).distinct().count();
        if (subgroups > MANY_SUBGROUPS) {
          console.say(
              "The column "
                  + column
                  + " has "
                  + Figures.count(subgroups)
                  + " subgroups; --min-per-group leaves small ones out of the figures.");
        }
      }
    }
  }
}
