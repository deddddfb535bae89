package org.cyborgscoring.llm.testing;

import tools.jackson.databind.JsonNode;

/**
 * A question that reached the fake server.
 *
 * @param request the body
 * @param response the response that is to be scored
 * @param attempt how often this response has been asked about, from 1
 * @param number how many questions came before, from 1
 * @param authorization the header with the key
 */
public record Call(
    JsonNode request, String response, int attempt, int number, String authorization) {

  /** The model that is asked for. */
  public String model() {
    return request.path("model").asString("");
  }
}
