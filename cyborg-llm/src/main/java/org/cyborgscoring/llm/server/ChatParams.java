package org.cyborgscoring.llm.server;

import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import org.cyborgscoring.prompting.ChatMessage;

/** A request in the form of OpenAI's client. */
final class ChatParams {
  /** The most alternatives of a token that the interface tells. */
  private static final long ALTERNATIVES = 20;

  private ChatParams() {}

  static ChatCompletionCreateParams of(ChatRequest request) {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder().model(request.model());
    for (ChatMessage message : request.messages()) {
      switch (message.role()) {
        case SYSTEM -> params.addSystemMessage(message.content());
        case USER -> params.addUserMessage(message.content());
        case ASSISTANT -> params.addAssistantMessage(message.content());
      }
    }
    for (Feature feature : request.features()) {
      switch (feature) {
        case LOGPROBS -> params.logprobs(true).topLogprobs(ALTERNATIVES);
        case SCHEMA -> params.responseFormat(format(request));
        case TEMPERATURE -> params.temperature(request.temperature());
        case SEED -> params.putAdditionalBodyProperty("seed", JsonValue.from(request.seed()));
        // The older name is what servers other than OpenAI's know.
        case MAX_TOKENS ->
            params.putAdditionalBodyProperty("max_tokens", JsonValue.from(request.maxTokens()));
        case MAX_COMPLETION_TOKENS -> params.maxCompletionTokens(request.maxTokens());
      }
    }
    return params.build();
  }

  /** The body of the request as JSON, as a batch holds it. */
  static String json(ChatRequest request) {
    try {
      return ObjectMappers.jsonMapper().writeValueAsString(of(request)._body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("A request cannot be written as JSON.", e);
    }
  }

  private static ResponseFormatJsonSchema format(ChatRequest request) {
    ResponseFormatJsonSchema.JsonSchema.Schema.Builder schema =
        ResponseFormatJsonSchema.JsonSchema.Schema.builder();
    request
        .schema()
        .forEach((name, value) -> schema.putAdditionalProperty(name, JsonValue.from(value)));
    return ResponseFormatJsonSchema.builder()
        .jsonSchema(
            ResponseFormatJsonSchema.JsonSchema.builder()
                .name("score")
                .strict(true)
                .schema(schema.build())
                .build())
        .build();
  }
}
