package org.cyborgscoring.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.testing.Call;
import org.cyborgscoring.llm.testing.Completions;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.llm.testing.RecordedDialogue;
import org.cyborgscoring.llm.testing.Reply;
import org.cyborgscoring.scoring.HandScored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String FAR = "https://models.example/v1";

  @TempDir private Path folder;

  @Test
  void noKey() {
    refused(
        () -> new Workbench(folder, FAR).with("yes", "true").withEnvironment(Map.of()).work(),
        "no key for models.example",
        "OPENAI_API_KEY",
        "key-file=FILE");
  }

  @Test
  void aServerOnThisMachineNeedsNoKey() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      Workbench bench = new Workbench(folder, server).withEnvironment(Map.of());
      assertThatCode(bench::work).doesNotThrowAnyException();
    }
  }

  @Test
  void aKeyFileThatHoldsSomethingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "a key\nand more\n");
    refused(
        () ->
            new Workbench(folder, FAR).with("key-file", file.toString()).with("yes", "true").work(),
        "does not hold a key");
  }

  @Test
  void aKeyFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "sk-from-file\n");
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      new Workbench(folder, server).with("key-file", file.toString()).work();
      assertThat(server.seen().get(0).authorization()).isEqualTo("Bearer sk-from-file");
    }
  }

  @Test
  void aWrongKeyCostsOneCall() {
    refusedByServer(
        call -> Reply.error(401, "invalid_api_key", "Incorrect API key"),
        "does not accept the key",
        "OPENAI_API_KEY");
  }

  @Test
  void anUnknownModelCostsOneCall() {
    refusedByServer(
        call -> Reply.error(404, "model_not_found", "no such model"),
        "knows no model 'model-a'",
        "/v1/models");
  }

  @Test
  void anAccountWithoutMoneyIsNotAskedAgain() {
    refusedByServer(call -> Reply.error(429, "insufficient_quota", "pay"), "no money left");
  }

  @Test
  void aBaseUrlWithoutItsVersion() {
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      refused(
          () -> new Workbench(folder, server.root()).work(),
          "no chat interface under " + server.root(),
          "base-url=" + server.url());
    }
  }

  @Test
  void anAddressThatIsNone() {
    refused(() -> new Workbench(folder, "localhost:8000").teacher(), "http://localhost:8000/v1");
  }

  @Test
  void aModelThatAnswersInProse() {
    try (FakeServer server =
        FakeServer.answering(
            call -> Reply.ok(Completions.of(call.model(), "I would give this a 3.")))) {
      refused(
          () -> new Workbench(folder, server).work(),
          "of no use",
          "answered in another form",
          "JSON schemas");
      assertThat(server.billed()).isLessThan(40);
    }
  }

  @Test
  void anItemWithoutRubric() {
    HandScored bare =
        new HandScored(Workbench.ITEM.withRubric(""), Workbench.handScored(20).responses());
    try (FakeServer server = FakeServer.answering(Workbench::fair)) {
      refused(
          () -> new Workbench(folder, server).fit(bare, List.of()),
          "Item 3 has no rubric",
          "--rubric FILE");
      assertThat(server.seen()).isEmpty();
    }
  }

  @Test
  void aResponseOverTheContextIsLeftToPeople() {
    try (FakeServer server =
        FakeServer.answering(
            call ->
                call.response().equals("plantother0")
                    ? Reply.error(400, "context_length_exceeded", "maximum context length is 8")
                    : Workbench.fair(call))) {
      Workbench bench = new Workbench(folder, server);
      assertThat(bench.work().get(0).probabilities()).containsOnly(0.25);
      assertThat(bench.dialogue.said()).anyMatch(line -> line.contains("no usable answer"));
    }
  }

  @Test
  void aServerWhoseErrorsQuoteResponsesIsNotQuoted() {
    try (FakeServer server =
        FakeServer.answering(call -> Reply.error(422, "x", "bad: " + call.response()))) {
      assertThatThrownBy(() -> new Workbench(folder, server).work())
          .isInstanceOf(InputException.class)
          .hasNoCause()
          .hasMessageNotContaining("planthand");
    }
  }

  @Test
  void nothingIsSentFarAwayWithoutConsent() {
    Workbench bench = new Workbench(folder, FAR).with("budget-calls", "100");
    refused(bench::work, "Nothing was sent to models.example", "yes=true");
    RecordedDialogue dialogue = bench.dialogue;
    assertThat(dialogue.asked()).hasSize(2);
    assertThat(dialogue.said().get(dialogue.said().size() - 1))
        .contains("models.example will receive the text of 40 responses", "cost", "unknown");
  }

  @Test
  void anUnknownPriceWantsALimit() {
    refused(
        () -> new Workbench(folder, FAR).work(),
        "'model-a' is unknown",
        "prices=FILE",
        "budget-calls");
    refused(
        () -> new Workbench(folder, FAR).with("budget-usd", "5").work(),
        "budget in dollars needs it");
  }

  @Test
  void optionsThatThereAreNot() {
    refused(() -> new Workbench(folder, FAR).with("budget-us", "5").teacher(), "'budget-usd'");
    refused(() -> new Workbench(folder, FAR).with("shots", "9").teacher(), "from 0 to 8");
    refused(() -> new Workbench(folder, FAR).with("batch", "maybe").teacher(), "true or false");
    refused(() -> new Workbench(folder, FAR).with("budget-usd", "-1").teacher(), "above 0");
    refused(() -> new Workbench(folder, FAR).with("proxy", "x").teacher(), "proxy.example:3128");
    refused(() -> new Workbench(folder, FAR).with("examples", "best").teacher(), "similar, span");
    refused(() -> HostedSettings.of("", Map.of()), "openai:gpt-4.1-mini");
    refused(
        () -> new Workbench(folder, "https://me:secret@models.example/v1").teacher(), "key-file");
  }

  private void refusedByServer(Function<Call, Reply> script, String... parts) {
    try (FakeServer server = FakeServer.answering(script)) {
      refused(() -> new Workbench(folder, server).work(), parts);
      assertThat(server.seen()).hasSize(1);
    }
  }

  private static void refused(ThrowingCallable work, String... parts) {
    assertThatThrownBy(work)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining(Workbench.KEY);
  }
}
