package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseReader;
import org.cyborgscoring.engine.ScoringEngine;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.onnx.OnnxExport;
import org.cyborgscoring.torch.onnx.PanelAgreement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg export}: a scoring engine for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes an engine with a transformer Student as an ONNX file, for Python, browsers and other"
            + " programs, once both scored a panel of responses alike.")
final class ExportCommand implements Callable<Integer> {
  private static final double MEBIBYTE = 1 << 20;

  @Parameters(index = "0", paramLabel = "ENGINE", description = "The scoring engine.")
  private Path engineFile = Path.of("");

  @Option(
      names = "--onnx",
      paramLabel = "FILE",
      required = true,
      description = "The ONNX file; its tokenizer.json is written beside it.")
  private Path out = Path.of("");

  @Option(
      names = "--int8",
      description = "Compute linear layers in 8-bit integers: smaller and faster, not as exact.")
  private boolean int8;

  @Option(
      names = "--panel",
      paramLabel = "TABLE",
      description =
          "Responses that engine and export must score alike (default: texts made of the Student's"
              + " vocabulary, since an engine holds no responses).")
  private @Nullable Path panelFile;

  @Option(
      names = "--select",
      paramLabel = "ITEM",
      description = "The item of the panel, in a table of several.")
  private @Nullable String select;

  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final ToleranceOptions tolerances = new ToleranceOptions();
  @Mixin private final ThreadOptions threads = new ThreadOptions();

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Overwriting.ofInputs("--onnx", out, engineFile);
    if (panelFile != null) {
      Overwriting.ofInputs("--onnx", out, panelFile);
    }
    ScoringEngine engine = ScoringEngine.load(engineFile);
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      RunContext run = threads.toContext(0, console, progress);
      OnnxExport export = OnnxExport.of(engine, RuntimeOptions.hash(engineFile), int8);
      List<Response> panel =
          panelFile == null ? export.generatedPanel(run) : read(panelFile, engine);
      PanelAgreement agreement = export.compare(panel, run);
      List<String> refusals =
          tolerances.toTolerance(int8).refusals(agreement, engine.item().scale().step());
      if (!refusals.isEmpty()) {
        console.say(
            "cyborg: Nothing is exported, since the export would score another way than the engine. "
                + String.join(" ", refusals));
        return ExitCode.NOT_ALIKE;
      }
      export.write(out);
      console.out().print(report(agreement, export.size()).leftAligned());
      console.say(out + " is written, and tokenizer.json beside it.");
    }
    return ExitCode.OK;
  }

  /** The panel, without responses that get a condition code instead of a score. */
  private List<Response> read(Path file, ScoringEngine engine) throws IOException {
    List<Response> panel = new ArrayList<>();
    int[] unusable = new int[1];
    try (ResponseReader reader =
        ResponseReader.open(file, table.toReadOptions().withoutScores(), row -> unusable[0]++)) {
      reader.notes().forEach(console::say);
      for (Iterator<Response> rows = new ItemRows(file, reader, select); rows.hasNext(); ) {
        Response response = rows.next();
        if (engine.screen().code(response).isEmpty()) {
          panel.add(response);
        }
      }
    }
    if (unusable[0] > 0) {
      console.say(Figures.count(unusable[0]) + " rows of " + file + " cannot be used.");
    }
    if (panel.isEmpty()) {
      throw new InputException(
          file + " holds no response that the engine scores; give --panel another table.");
    }
    return panel;
  }

  private TextTable report(PanelAgreement agreement, long size) {
    return new TextTable("panel", Figures.count(agreement.responses()) + " responses")
        .row("score changes", Figures.count(agreement.changes()))
        .row(
            "largest difference", String.format(Locale.ROOT, "%.2g", agreement.largestDifference()))
        .row("qwk", Figures.of(agreement.qwk()))
        .row("precision", int8 ? "int8" : "fp32")
        .row("size", String.format(Locale.ROOT, "%.1f MiB", size / MEBIBYTE));
  }
}
