package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.server.TeacherService;
import org.cyborgscoring.server.answering.ServedModel;
import org.cyborgscoring.server.answering.ServedOptions;
import org.cyborgscoring.server.http.AccessKey;
import org.cyborgscoring.server.http.HttpSettings;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cyborg serve}: a local Teacher for other programs. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a generative Teacher of this machine to other programs, until it is stopped.",
      "A key for it is read from --key-file or from the environment variable CYBORG_SERVE_KEY."
    })
final class ServeCommand implements Callable<Integer> {
  /** The most requests that are computed or wait for it. */
  private static final int AT_ONCE = 128;

  private static final long LOOK_MILLISECONDS = 50;
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--openai",
      required = true,
      description = "Speak the protocol of OpenAI's chat completions.")
  private boolean openAi;

  @Option(
      names = "--teacher",
      paramLabel = "TEACHER",
      required = true,
      description =
          "What is served: a run with a generative Teacher, the folder of a fitted Teacher, hf: and"
              + " a model's name, or the folder of a model.")
  private String teacher = "";

  @Option(
      names = "--base",
      paramLabel = "MODEL",
      description =
          "The model that a Teacher was fitted with, where it has moved since: hf: and its name, or"
              + " a folder.")
  private @Nullable String base;

  @Option(
      names = "--prompt-template",
      paramLabel = "FILE",
      description = "Checks that a Teacher was trained with this template.")
  private @Nullable Path template;

  @Option(
      names = "--quantize",
      paramLabel = "HOW",
      description =
          "How the weights are kept: none, bf16, nf4 or nf4-double (default: as a Teacher was fitted"
              + " with, else none).")
  private @Nullable String quantize;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "What computes: auto, cpu or cuda:N (default: ${DEFAULT-VALUE}).")
  private String device = "auto";

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Where to listen; by default at an address that this machine alone can reach (default:"
              + " ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, or 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8000;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The model's name in requests (default: that of the folder or model).")
  private @Nullable String name;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "A file with the key that requests must bring, and nothing else.")
  private @Nullable Path keyFile;

  @Mixin private final ThreadOptions threads = new ThreadOptions();

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!openAi) {
      throw new InputException("There is no other protocol than that of --openai; give it.");
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw new InputException("--port is from 0 to " + HIGHEST_PORT + ".");
    }
    Optional<WeightStorage> storage = Optional.ofNullable(quantize).map(WeightStorage::named);
    Optional<AccessKey> key = AccessKey.find(keyFile, System.getenv());
    String served = ServedName.of(teacher, name);
    try (ProgressDisplay progress = ProgressDisplay.on(console)) {
      RunContext run = threads.toContext(0, console, progress);
      ServedOptions options =
          new ServedOptions(
              Optional.ofNullable(base).map(ModelSource::named),
              Optional.ofNullable(template),
              storage,
              ComputeDevice.named(device));
      try (ServedModel model = ServedModel.open(teacher, options, run);
          TeacherService service =
              TeacherService.start(
                  served,
                  model,
                  new HttpSettings(host, port, key),
                  AT_ONCE,
                  InstantSource.system(),
                  progress)) {
        if (!service.isLocal() && key.isEmpty()) {
          console.say(
              "Other machines can reach "
                  + service.baseUrl()
                  + ", and there is no key: whoever does can have responses scored. Give --key-file"
                  + " FILE, or leave --host out.");
        }
        console.out().print(new ServeSummary(served, service.baseUrl(), model).text());
        awaitStop();
      }
    }
    return ExitCode.OK;
  }

  private void awaitStop() {
    try {
      while (!console.stopped().getAsBoolean()) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
