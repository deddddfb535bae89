package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.engine.EngineProvenance;
import org.cyborgscoring.engine.ScoringEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cyborg engine}: what a scoring engine is. */
@Command(
    name = "engine",
    mixinStandardHelpOptions = true,
    description = "Says what a scoring engine scores and what it was made from.")
final class EngineCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ENGINE", description = "The engine file.")
  private Path file = Path.of("");

  private final Console console;

  EngineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ScoringEngine engine = ScoringEngine.load(file);
    Item item = engine.item();
    EngineProvenance made = engine.provenance();
    TextTable table =
        new TextTable("item", item.id())
            .row("scale", item.scale().toString())
            .row("student", engine.model().providerId());
    new TreeMap<>(engine.model().origin()).forEach((name, value) -> table.row(name, value));
    table
        .row("cut scores", cuts(engine))
        .row("hand scores", Figures.count(made.handScored()))
        .row("machine scores", Figures.count(made.machineScored()))
        .row("teacher", made.teacher().isEmpty() ? "none" : made.teacher())
        .row("made", made.created().toString())
        .row("made by", "cyborg " + made.cyborgVersion())
        .row("seeds", made.seeds().toString())
        .row("data", "sha256 " + made.dataHash());
    made.agreement().forEach((id, value) -> table.row(id, Figures.of(value)));
    console.out().print(table.leftAligned());
    return ExitCode.OK;
  }

  private static String cuts(ScoringEngine engine) {
    return Arrays.stream(engine.cutScores().cuts())
        .mapToObj(Figures::of)
        .collect(Collectors.joining(", "));
  }
}
