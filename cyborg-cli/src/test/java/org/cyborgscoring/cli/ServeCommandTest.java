package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.pretraining.DecoderPretraining;
import org.cyborgscoring.torch.pretraining.ModelShape;
import org.cyborgscoring.torch.pretraining.PretrainingSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/v1");

  @TempDir static Path shared;
  private static Path model = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void pretrain() throws IOException {
    model = shared.resolve("tiny");
    List<String> texts = IntStream.range(0, 40).mapToObj(i -> "answer number " + i).toList();
    new DecoderPretraining(
            texts,
            List.of(),
            new PretrainingSettings(1, 16, 1e-3, 256, ComputeDevice.CPU),
            RunContext.withSeed(1).withWorkFolder(shared.resolve("work")))
        .fromScratch(ModelShape.named("tiny"), 300, model);
  }

  @Test
  void servesUntilItIsStopped() throws Exception {
    Path key = folder.resolve("key");
    Files.writeString(key, "open-sesame");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    AtomicBoolean stopped = new AtomicBoolean();
    Console console = new Console(stream(out), stream(err), stopped::get, false);
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(
            () ->
                new CommandLineInterface(console)
                    .execute(
                        "serve",
                        "--openai",
                        "--teacher",
                        model.toString(),
                        "--port",
                        "0",
                        "--name",
                        "small",
                        "--device",
                        "cpu",
                        "--key-file",
                        key.toString()));
    while (!out.toString(StandardCharsets.UTF_8).contains("Stop:") && !exit.isDone()) {
      Thread.onSpinWait();
    }
    String told = out.toString(StandardCharsets.UTF_8);
    assertThat(told).as(err.toString(StandardCharsets.UTF_8)).contains("small, a model as it is");
    Matcher address = ADDRESS.matcher(told);
    assertThat(address.find()).isTrue();

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address.group() + "/chat/completions"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer open-sesame")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"model\": \"small\", \"max_tokens\": 2, \"messages\":"
                                + " [{\"role\": \"user\", \"content\": \"a private answer\"}]}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    stopped.set(true);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(exit.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(told + err).doesNotContain("private", "open-sesame");
    String use = told.lines().filter(line -> line.startsWith("Use:")).findFirst().orElseThrow();
    assertThatCode(() -> parse(use.replaceFirst("Use:\\s+cyborg ", ""))).doesNotThrowAnyException();
  }

  private static void parse(String command) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    new CommandLineInterface(nowhere, nowhere).parser().parseArgs(command.split("\\s+", -1));
  }

  @Test
  void refusesWhatCannotBeServed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    serve("--teacher", empty).failed(ExitCode.BAD_INPUT, "nothing that can be served");
    serve("--teacher", model, "--prompt-template", folder.resolve("t.txt"))
        .failed(ExitCode.BAD_INPUT, "belong to a fitted Teacher");
    serve("--teacher", model, "--quantize", "nf5").failed(ExitCode.BAD_INPUT, "nf4-double");
    serve("--teacher", model, "--port", "70000").failed(ExitCode.BAD_INPUT, "65535");
    serve("--teacher", model, "--name", "two words").failed(ExitCode.BAD_INPUT, "--name");
    // An address that is reserved for documentation and so is no machine's.
    serve("--teacher", model, "--host", "192.0.2.1")
        .failed(ExitCode.BAD_INPUT, "none of this machine");
    serve("--teacher", model, "--key-file", folder.resolve("none"))
        .failed(ExitCode.BAD_INPUT, "key file");
    Answer.to("serve", "--teacher", model).failed(ExitCode.BAD_INPUT, "--openai");
  }

  private static Answer serve(Object... more) {
    Object[] all = new Object[more.length + 4];
    Object[] common = {"serve", "--openai", "--device", "cpu"};
    System.arraycopy(common, 0, all, 0, common.length);
    System.arraycopy(more, 0, all, common.length, more.length);
    return Answer.to(() -> true, all);
  }

  @Test
  void saysThatOtherMachinesCanReachIt() {
    Answer answer = serve("--teacher", model, "--host", "0.0.0.0", "--port", 0);

    assertThat(answer.succeeded().err()).contains("Other machines", "--key-file");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
