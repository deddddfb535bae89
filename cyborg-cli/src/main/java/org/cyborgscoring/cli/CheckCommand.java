package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.RowProblem;
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
  public Integer call() {
    ResponseSets sets = ResponseSets.read(file, table.toReadOptions());
    sets.notes().forEach(console::say);
    StringBuilder text = new StringBuilder();
    text.append(file)
        .append(": ")
        .append(Figures.count(sets.rows()))
        .append(" rows, ")
        .append(Figures.count(sets.problems().size()))
        .append(" of which cannot be used.\n");
    sets.sets().forEach(set -> text.append('\n').append(ItemDescription.of(set)));
    console.out().print(text.append(problems(sets.problems())));
    return ExitCode.OK;
  }

  private static String problems(List<RowProblem> problems) {
    if (problems.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nRows that cannot be used:\n");
    problems.stream()
        .limit(PROBLEMS_SHOWN)
        .forEach(problem -> text.append("  ").append(problem).append('\n'));
    if (problems.size() > PROBLEMS_SHOWN) {
      text.append("  and ")
          .append(Figures.count(problems.size() - PROBLEMS_SHOWN))
          .append(" more\n");
    }
    return text.toString();
  }
}
