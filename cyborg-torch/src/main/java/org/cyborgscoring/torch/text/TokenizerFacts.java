package org.cyborgscoring.torch.text;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a tokenizer's files say of its vocabulary, read without the native library. */
final class TokenizerFacts {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String origin;
  private final JsonNode tokenizer;
  private final List<JsonNode> namings;

  /**
   * Reads the files.
   *
   * @throws InputException if one is no JSON object
   */
  TokenizerFacts(TokenizerFiles files) {
    origin = files.origin();
    tokenizer = read(files, TokenizerFiles.TOKENIZER);
    namings =
        List.of(read(files, TokenizerFiles.SPECIAL_TOKENS), read(files, TokenizerFiles.CONFIG));
  }

  private static JsonNode read(TokenizerFiles files, String name) {
    InputStream stream = files.open(name).orElse(null);
    if (stream == null) {
      return MissingNode.getInstance();
    }
    try {
      JsonNode node = JSON.readTree(stream);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new InputException(
          files.origin() + ": " + name + " is no valid JSON. Fetch or save the model again.", e);
    }
    throw new InputException(
        files.origin() + ": " + name + " is no JSON object. Fetch or save the model again.");
  }

  /** The highest id of any token. */
  int highestId() {
    int highest = -1;
    for (JsonNode added : tokenizer.path("added_tokens")) {
      highest = Math.max(highest, added.path("id").asInt(-1));
    }
    JsonNode vocabulary = vocabulary();
    if (vocabulary.isArray()) {
      return Math.max(highest, vocabulary.size() - 1);
    }
    for (JsonNode id : vocabulary) {
      highest = Math.max(highest, id.asInt(-1));
    }
    if (highest < 0) {
      throw new InputException(origin + ": tokenizer.json has no vocabulary.");
    }
    return highest;
  }

  /** The longest input in tokens that the files name, special tokens included. */
  OptionalInt longestInput() {
    for (JsonNode naming : namings) {
      double length = naming.path("model_max_length").asDouble(0);
      // Python writes 10³⁰ where there is no limit.
      if (length >= 1 && length <= Integer.MAX_VALUE) {
        return OptionalInt.of((int) length);
      }
    }
    return OptionalInt.empty();
  }

  /** The special tokens that the files name. */
  SpecialIds specialIds() {
    Map<TokenRole, Integer> ids = new EnumMap<>(TokenRole.class);
    Map<TokenRole, String> strange = new EnumMap<>(TokenRole.class);
    for (TokenRole role : TokenRole.values()) {
      String token = token(role);
      if (token != null) {
        OptionalInt id = find(token);
        if (id.isPresent()) {
          ids.put(role, id.getAsInt());
        } else {
          strange.put(role, token);
        }
      }
    }
    int unknown = tokenizer.path("model").path("unk_id").asInt(-1);
    if (unknown >= 0) {
      ids.putIfAbsent(TokenRole.UNKNOWN, unknown);
    }
    return new SpecialIds(origin, ids, strange);
  }

  private @Nullable String token(TokenRole role) {
    for (JsonNode naming : namings) {
      JsonNode named = naming.path(role.key());
      // A token is a string or an object that says more about it.
      JsonNode content = named.isObject() ? named.path("content") : named;
      if (content.isString()) {
        return content.asString();
      }
    }
    JsonNode own =
        switch (role) {
          case UNKNOWN -> tokenizer.path("model").path("unk_token");
          case PAD -> tokenizer.path("padding").path("pad_token");
          default -> MissingNode.getInstance();
        };
    if (own.isString()) {
      return own.asString();
    }
    for (JsonNode added : tokenizer.path("added_tokens")) {
      String content = added.path("content").asString("");
      if (added.path("special").asBoolean(false) && role.usualNames().contains(content)) {
        return content;
      }
    }
    return null;
  }

  private OptionalInt find(String token) {
    for (JsonNode added : tokenizer.path("added_tokens")) {
      if (added.path("content").asString("").equals(token)) {
        return OptionalInt.of(added.path("id").asInt());
      }
    }
    JsonNode vocabulary = vocabulary();
    if (vocabulary.isArray()) { // Unigram: pairs of token and log probability, ids by place.
      for (int id = 0; id < vocabulary.size(); id++) {
        if (vocabulary.path(id).path(0).asString("").equals(token)) {
          return OptionalInt.of(id);
        }
      }
      return OptionalInt.empty();
    }
    JsonNode id = vocabulary.path(token);
    return id.isInt() ? OptionalInt.of(id.asInt()) : OptionalInt.empty();
  }

  private JsonNode vocabulary() {
    return tokenizer.path("model").path("vocab");
  }
}
