package org.cyborgscoring.torch.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A chat template as a model brings it.
 *
 * @param text Jinja
 * @param place model and file, for messages
 * @param specialTokens the special tokens that it may write, by names such as {@code bos_token}
 */
record TemplateSource(String text, String place, SortedMap<String, String> specialTokens) {
  /** More than any template has; what is longer is not one. */
  private static final int LONGEST = 500_000;

  private static final String PROPERTY = "chat_template";

  /**
   * The template of {@code chat_template.jinja} or else of {@code tokenizer_config.json}, if the
   * model has one.
   *
   * @throws InputException if it has several and none for common use, or a file is damaged
   */
  static Optional<TemplateSource> of(TokenizerFiles files) {
    JsonNode config = json(files, TokenizerFiles.CONFIG);
    String place = files.origin() + ", " + TokenizerFiles.CHAT_TEMPLATE;
    String text = text(files, TokenizerFiles.CHAT_TEMPLATE);
    if (text == null) {
      place = files.origin() + ", " + TokenizerFiles.CONFIG;
      text = ofConfig(config.path(PROPERTY), place);
    }
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      throw new InputException(
          place
              + ": the chat template has "
              + text.length()
              + " characters, which no template has. Fetch the model again, or put its template into"
              + " a file chat_template.jinja beside it.");
    }
    JsonNode map = json(files, TokenizerFiles.SPECIAL_TOKENS);
    return Optional.of(new TemplateSource(text, place, tokens(List.of(map, config))));
  }

  private static @Nullable String ofConfig(JsonNode template, String place) {
    if (!template.isArray()) {
      return template.isString() ? template.asString() : null;
    }
    for (JsonNode named : template) {
      if (named.path("name").asString("").equals("default")) {
        return named.path("template").asString("");
      }
    }
    if (template.isEmpty()) {
      return null;
    }
    throw new InputException(
        place
            + ": of the model's chat templates none is named \"default\". Put the one to use into"
            + " a file chat_template.jinja beside it.");
  }

  private static SortedMap<String, String> tokens(List<JsonNode> namings) {
    SortedMap<String, String> tokens = new TreeMap<>();
    for (TokenRole role : TokenRole.values()) {
      for (JsonNode naming : namings) {
        JsonNode named = naming.path(role.key());
        JsonNode content = named.isObject() ? named.path("content") : named;
        if (content.isString()) {
          tokens.putIfAbsent(role.key(), content.asString());
        }
      }
    }
    return tokens;
  }

  private static JsonNode json(TokenizerFiles files, String name) {
    String text = text(files, name);
    if (text == null) {
      return MissingNode.getInstance();
    }
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new InputException(
          files.origin() + ": " + name + " is no valid JSON. Fetch or save the model again.", e);
    }
  }

  private static @Nullable String text(TokenizerFiles files, String name) {
    InputStream stream = files.open(name).orElse(null);
    try (stream) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
