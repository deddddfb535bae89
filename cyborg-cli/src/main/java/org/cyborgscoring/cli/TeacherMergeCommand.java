package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.lora.AdapterMerge;
import org.cyborgscoring.torch.source.ModelSource;
import org.cyborgscoring.torch.teacher.TeacherFolder;
import org.cyborgscoring.torch.teacher.TeacherMerge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cyborg teacher merge}: a fitted Teacher as one model. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Writes a fine-tuned Teacher as one model with its adapters in the weights, in Hugging Face's"
            + " form, once both gave the same probabilities on a panel of prompts.")
final class TeacherMergeCommand implements Callable<Integer> {
  /** What numbers the merged weights are. */
  enum Precision {
    /** 32-bit floats. */
    fp32(DType.F32),
    /** The upper 16 bits of such. */
    bf16(DType.BF16);

    private final DType type;

    Precision(DType type) {
      this.type = type;
    }
  }

  @Parameters(
      paramLabel = "TEACHER",
      description = "The folder of the run that fitted the Teacher, or the Teacher's own in it.")
  private Path teacher = Path.of("");

  @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The new folder.")
  private Path out = Path.of("");

  @Option(
      names = "--base",
      paramLabel = "MODEL",
      description =
          "The model that the Teacher was fitted with, where it has moved since: hf: and its name,"
              + " or a folder.")
  private @Nullable String base;

  @Option(
      names = "--precision",
      paramLabel = "TYPE",
      description =
          "What numbers the weights are: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Precision precision = Precision.fp32;

  @Mixin private final ThreadOptions threads = new ThreadOptions();

  private final Console console;

  TeacherMergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      RunContext run = threads.toContext(0, console, progress);
      TeacherMerge merge =
          new TeacherMerge(
              TeacherFolder.named(teacher), Optional.ofNullable(base).map(ModelSource::named));
      AdapterMerge.Proof proof = merge.write(out, precision.type, run);
      console
          .out()
          .print(
              new TextTable("model", out.toString())
                  .row("panel", Figures.count(proof.sequences()) + " prompts")
                  .row(
                      "largest difference",
                      String.format(
                          Locale.ROOT,
                          "%.2g of a logarithmic probability",
                          proof.largestDifference()))
                  .leftAligned());
      return ExitCode.OK;
    }
  }
}
