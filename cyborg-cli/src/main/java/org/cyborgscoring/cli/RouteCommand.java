package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.report.RoutingReport;
import org.cyborgscoring.routing.RouteTable;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingData;
import org.cyborgscoring.routing.RoutingTable;
import org.cyborgscoring.run.EvaluatedFolder;
import org.cyborgscoring.run.RunConfidence;
import org.cyborgscoring.run.ScoresFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg route}: which responses people should read. */
@Command(
    name = "route",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which responses people should read, by how sure the Student is of the score it reports,"
          + " and what that gives: agreement by the share that people read, for everyone, by score"
          + " point and by subgroup.",
      "Writes route.csv (the responses, least confident first), routing.csv (every figure with its"
          + " interval) and route.html."
    })
final class RouteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The folder of a finished run.")
  private Path folder = Path.of("");

  @Option(
      names = "--max-human",
      paramLabel = "SHARE",
      required = true,
      description =
          "The share of the responses that people can read, such as 30%%. The threshold is chosen on"
              + " the run's training responses, without hand scores.")
  private Share maxHuman = Share.NONE;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description =
          "Divide these new responses, a table that cyborg score wrote with the run's engine, and"
              + " not those of the run that have no hand score.")
  private @Nullable Path scores;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the results go (default: the run's folder).")
  private @Nullable Path out;

  @Mixin private final BootstrapOptions bootstrap = new BootstrapOptions();

  private final Console console;

  RouteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path results = results();
    EvaluatedFolder run = EvaluatedFolder.open(folder);
    RunConfidence confidence = RunConfidence.of(run);
    RoutingData data =
        scores == null
            ? confidence.data()
            : confidence.data().withUnread(ScoresFile.read(scores, confidence.confidence()));
    Bootstrap samples = bootstrap.toBootstrap(console);
    Routing routing = Routing.of(data, maxHuman.value(), samples);
    Files.createDirectories(results);
    RouteTable.write(results.resolve(RouteTable.FILE), routing);
    RoutingTable.write(results.resolve(RoutingTable.FILE), routing);
    AtomicFile.writeString(
        results.resolve("route.html"),
        RoutingReport.render(name(folder), routing, run.provenance().entries()));
    console.out().print(RoutingText.of(routing));
    warnings(data).forEach(console::say);
    console.say("Responses: " + results.resolve(RouteTable.FILE));
    console.say("Report: " + results.resolve("route.html"));
    return ExitCode.OK;
  }

  private Path results() {
    bootstrap.check();
    if (out == null && scores != null) {
      throw new InputException(
          "--scores needs --out, or the results would take the place of the run's own.");
    }
    Path results = out == null ? folder : out;
    if (Files.exists(results) && !Files.isDirectory(results)) {
      throw new InputException(results + " is a file; give --out a folder.");
    }
    return results;
  }

  private static List<String> warnings(RoutingData data) {
    return data.isConstant()
        ? List.of(
            "The Student is equally sure of every response, so confidence cannot tell which ones"
                + " people should read; none are sent unless people can read all.")
        : List.of();
  }

  private static String name(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }
}
