package org.cyborgscoring.llm;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.llm.testing.Call;
import org.cyborgscoring.llm.testing.Completions;
import org.cyborgscoring.llm.testing.FakeServer;
import org.cyborgscoring.llm.testing.RecordedDialogue;
import org.cyborgscoring.llm.testing.Reply;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;

/** An item, responses that say their score, a Teacher for them, and time that does not pass. */
final class Workbench {
  static final String KEY = "sk-very-secret";
  static final Item ITEM =
      new Item("3", ScoreScale.of(0, 3), "What does the plant need?", "A point for each need.");
  private static final List<String> NEEDS = List.of("water", "light", "soil");

  final RecordedDialogue dialogue = new RecordedDialogue(false);
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final Path folder;
  private final Map<String, String> options = new TreeMap<>();
  private BooleanSupplier cancelled = () -> false;
  private Map<String, String> environment = Map.of("OPENAI_API_KEY", KEY);

  Workbench(Path folder, FakeServer server) {
    this(folder, server.url());
  }

  Workbench(Path folder, String url) {
    this.folder = folder;
    options.put("base-url", url);
    options.put("shots", "2");
  }

  Workbench with(String name, String value) {
    options.put(name, value);
    return this;
  }

  Workbench without(String name) {
    options.remove(name);
    return this;
  }

  Workbench cancelledWhen(BooleanSupplier when) {
    cancelled = when;
    return this;
  }

  Workbench withEnvironment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  RunContext run() {
    return RunContext.withSeed(7)
        .withWorkFolder(folder)
        .withDialogue(dialogue)
        .withCancelled(cancelled);
  }

  HostedTeacher teacher() {
    return new HostedTeacher(
        HostedSettings.of("model-a", options),
        new Surroundings(
            environment, InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z")), pauses::add));
  }

  Fitted<Scorer> fit(HandScored handScored, List<Response> unscored) {
    return teacher().fit(handScored, unscored, run());
  }

  /** Fits on twenty hand scores and scores as many others. */
  List<ScoreDistribution> work() {
    return fit(handScored(20), unscored(20)).model().score(unscored(20));
  }

  /** Responses of all scores in turn, each of its own text. */
  static HandScored handScored(int size) {
    return new HandScored(
        ITEM,
        IntStream.range(0, size)
            .mapToObj(i -> Response.scored("h" + i, text("hand", i), i % 4))
            .toList());
  }

  static List<Response> unscored(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> Response.unscored("u" + i, text("other", i)))
        .toList();
  }

  private static String text(String kind, int i) {
    List<String> words = new ArrayList<>(NEEDS.subList(0, i % 4));
    words.add("plant" + kind + i);
    return String.join(" ", words);
  }

  /** The score that a response deserves. */
  static int deserved(String response) {
    return (int) NEEDS.stream().filter(response::contains).count();
  }

  /** A good model's answer. */
  static Reply fair(Call call) {
    return Reply.ok(Completions.score(call.model(), deserved(call.response())));
  }
}
