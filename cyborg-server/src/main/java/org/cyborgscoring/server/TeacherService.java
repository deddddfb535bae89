package org.cyborgscoring.server;

import java.io.IOException;
import java.time.InstantSource;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.server.http.HttpService;
import org.cyborgscoring.server.http.HttpSettings;
import org.cyborgscoring.server.openai.ChatModel;
import org.cyborgscoring.server.openai.OpenAiFace;

/**
 * A model behind OpenAI's chat interface, from its start to its stop.
 *
 * @param http the service
 * @param host the name that it is asked for under
 */
public record TeacherService(HttpService http, String host) implements AutoCloseable {

  /**
   * Starts a service.
   *
   * @param name the model's name, which requests give
   * @param model answers; it is not closed with the service
   * @param settings how the service is reached
   * @param atOnce the most requests that are computed or wait for it, at least 1; those beyond are
   *     told to come again
   * @param clock tells when an answer was made
   * @param progress is told how many requests were answered, and of faults of the program
   * @throws org.cyborgscoring.data.InputException if the address cannot be used
   */
  public static TeacherService start(
      String name,
      ChatModel model,
      HttpSettings settings,
      int atOnce,
      InstantSource clock,
      Progress progress)
      throws IOException {
    return new TeacherService(
        HttpService.start(
            settings, new OpenAiFace(name, model, atOnce, clock, progress), progress::note),
        settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host());
  }

  /** The address of the interface, such as {@code http://127.0.0.1:8000/v1}. */
  public String baseUrl() {
    return "http://" + host + ":" + http.port() + "/v1";
  }

  /** Whether it can be reached from its own machine alone. */
  public boolean isLocal() {
    return http.isLocal();
  }

  /** Refuses new requests, waits for those under way, and stops. */
  @Override
  public void close() {
    http.close();
  }
}
