package org.cyborgscoring.llm.server;

import com.openai.core.http.Headers;
import com.openai.errors.OpenAIServiceException;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.llm.server.ServerFailure.Kind;

/** Reads what a server means by an error, as servers of several makers write it. */
final class FailureReader {
  private static final List<String> TOO_LONG =
      List.of(
          "context_length_exceeded",
          "exceed_context_size",
          "maximum context length",
          "context window",
          "context size",
          "context length");

  /** What {@code cyborg serve} says of a conversation that its Teacher was not trained with. */
  private static final String OTHER_CONVERSATION = "other_conversation";

  private final Endpoint endpoint;
  private final String model;
  private final RetryAfter retryAfter;

  FailureReader(Endpoint endpoint, String model, RetryAfter retryAfter) {
    this.endpoint = endpoint;
    this.model = model;
    this.retryAfter = retryAfter;
  }

  ServerFailure read(OpenAIServiceException error) {
    int status = error.statusCode();
    String code = error.code().orElse("");
    String complaint = String.valueOf(error.body()).toLowerCase(Locale.ROOT);
    if (status == 429 && (code.equals("insufficient_quota") || code.equals("billing_not_active"))) {
      return lasting(
          status, endpoint.host() + " says that your account has no money left; add some.");
    }
    if (status == 408 || status == 409 || status == 425 || status == 429 || status >= 500) {
      Headers headers = error.headers();
      return new ServerFailure(
          Kind.PASSING,
          status,
          endpoint.host() + " answered with status " + status,
          retryAfter.read(headers).orElse(null),
          null);
    }
    return switch (status) {
      case 401 ->
          lasting(
              status,
              endpoint.host() + " does not accept the key; check OPENAI_API_KEY or the key file.");
      case 403 ->
          lasting(
              status, endpoint.host() + " does not let this key use the model '" + model + "'.");
      case 404, 405 -> missing(status);
      default ->
          code.equals(OTHER_CONVERSATION)
              ? lasting(status, otherConversation())
              : refused(status, complaint);
    };
  }

  private String otherConversation() {
    return "The Teacher that "
        + endpoint.host()
        + " serves as '"
        + model
        + "' was trained with another prompt template, item or rubric than it is asked with here."
        + " Give the prompt, rubric and scale it was trained with, --prompt-template with"
        + " prompt-template.txt of its folder, --shots 0, and no --explain.";
  }

  private ServerFailure missing(int status) {
    if (!endpoint.namesVersion()) {
      return lasting(
          status,
          "There is no chat interface under "
              + endpoint.baseUrl()
              + "; most servers have it under /v1: give --teacher-option base-url="
              + endpoint.withVersion());
    }
    return lasting(
        status,
        endpoint.host()
            + " knows no model '"
            + model
            + "', or this key may not use it; "
            + endpoint.baseUrl()
            + "/models lists those there are.");
  }

  private ServerFailure refused(int status, String complaint) {
    if (status == 413 || TOO_LONG.stream().anyMatch(complaint::contains)) {
      return new ServerFailure(
          Kind.TOO_LONG,
          status,
          "A response is too long for the model '" + model + "'.",
          null,
          null);
    }
    return Feature.namedIn(complaint)
        .map(
            feature ->
                new ServerFailure(
                    Kind.UNKNOWN_FEATURE,
                    status,
                    "The model '" + model + "' does not know " + feature + ".",
                    null,
                    feature))
        .orElseGet(
            () ->
                lasting(
                    status,
                    endpoint.host()
                        + " refuses the request with status "
                        + status
                        + "; its log may say why."));
  }

  private static ServerFailure lasting(int status, String message) {
    return new ServerFailure(Kind.LASTING, status, message, null, null);
  }
}
