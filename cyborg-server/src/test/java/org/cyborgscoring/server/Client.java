package org.cyborgscoring.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service over HTTP. */
record Client(HttpClient http, String baseUrl) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * What came back.
   *
   * @param status the status of HTTP
   * @param json the body
   * @param response all of it
   */
  record Heard(int status, JsonNode json, HttpResponse<String> response) {
    String code() {
      return json.path("error").path("code").asString("");
    }

    String parameter() {
      return json.path("error").path("param").asString("");
    }

    JsonNode choice() {
      return json.path("choices").path(0);
    }

    String content() {
      return choice().path("message").path("content").asString("");
    }
  }

  static Client of(TeacherService service) {
    return new Client(HttpClient.newHttpClient(), service.baseUrl());
  }

  /** A request for a chat with one message of the user's. */
  static Map<String, @Nullable Object> chat(String model, String message) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("model", model);
    request.put("messages", List.of(Map.of("role", "user", "content", message)));
    return request;
  }

  /** The form of answers that are one of these scores. */
  static Map<String, Object> schema(boolean rationale, Object... points) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (rationale) {
      properties.put("rationale", Map.of("type", "string"));
    }
    properties.put("score", Map.of("enum", List.of(points)));
    return Map.of(
        "type",
        "json_schema",
        "json_schema",
        Map.of("name", "score", "schema", Map.of("type", "object", "properties", properties)));
  }

  Heard complete(Map<String, @Nullable Object> request) {
    return post("/chat/completions", MAPPER.writeValueAsString(request), Map.of());
  }

  Heard post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    request.setHeader("Content-Type", "application/json");
    headers.forEach(request::setHeader);
    return send(request);
  }

  Heard get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).GET();
    headers.forEach(request::setHeader);
    return send(request);
  }

  Heard send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Heard(response.statusCode(), MAPPER.readTree(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
