package org.cyborgscoring.server.openai;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.server.http.HttpCall;
import org.cyborgscoring.server.http.HttpFace;
import org.cyborgscoring.server.http.HttpReply;
import org.cyborgscoring.server.http.RequestRefused;

/** OpenAI's chat interface to one model. */
public final class OpenAiFace implements HttpFace {
  private static final String HEALTH = "/health";
  private static final String MODELS = "/v1/models";
  private static final String CHAT = "/v1/chat/completions";

  private final String name;
  private final ChatModel model;
  private final ChatCallReader reader;
  private final ReplyWriter writer;
  private final Admission admission;
  private final InstantSource clock;
  private final Progress progress;
  private final long started;
  private final AtomicLong answered = new AtomicLong();

  /**
   * An interface.
   *
   * @param name the model's name
   * @param model answers
   * @param atOnce the most requests that are computed or wait for it
   * @param clock tells when an answer was made
   * @param progress is told how many requests were answered
   */
  public OpenAiFace(
      String name, ChatModel model, int atOnce, InstantSource clock, Progress progress) {
    this.name = name;
    this.model = model;
    this.reader = new ChatCallReader(name);
    this.writer = new ReplyWriter(name);
    this.admission = new Admission(atOnce);
    this.clock = clock;
    this.progress = progress;
    this.started = clock.instant().getEpochSecond();
  }

  @Override
  public HttpReply answer(HttpCall call) {
    return switch (call.path()) {
      case HEALTH -> {
        require("GET", call);
        yield writer.health();
      }
      case MODELS -> {
        require("GET", call);
        yield writer.models(started);
      }
      case CHAT -> {
        require("POST", call);
        yield chat(call);
      }
      default -> other(call);
    };
  }

  private HttpReply other(HttpCall call) {
    if (call.path().equals(MODELS + "/" + name)) {
      require("GET", call);
      return writer.onlyModel(started);
    }
    throw RequestRefused.of(
        404, "not_found", "There are " + CHAT + ", " + MODELS + " and " + HEALTH + " here.");
  }

  private HttpReply chat(HttpCall call) {
    // What a page in a browser can send to a service elsewhere without asking has another type.
    if (!call.contentType().equals("application/json")) {
      throw RequestRefused.of(
          415, "wrong_type", "The body is JSON: send 'Content-Type: application/json'.");
    }
    ChatCall asked = reader.read(call.body());
    Completion completion = admission.admit(() -> model.answer(asked));
    long number = answered.incrementAndGet();
    progress.update("Requests answered", number, -1);
    return writer.completion(
        completion, "chatcmpl-" + started + "-" + number, clock.instant().getEpochSecond());
  }

  private static void require(String method, HttpCall call) {
    if (!call.method().equals(method)) {
      throw RequestRefused.of(405, "method_not_allowed", call.path() + " takes " + method + ".");
    }
  }

  @Override
  public HttpReply refusal(RequestRefused refused) {
    return writer.refusal(refused);
  }

  @Override
  public boolean isPublic(String path) {
    return path.equals(HEALTH);
  }
}
