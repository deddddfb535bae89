package org.cyborgscoring.torch.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.cyborgscoring.data.InputException;

/** The ids of a tokenizer's special tokens. Which of them there are depends on the model. */
public final class SpecialIds {
  private final String origin;
  private final Map<TokenRole, Integer> ids;

  /**
   * Takes the ids.
   *
   * @param origin where the tokenizer comes from, for messages
   */
  SpecialIds(String origin, Map<TokenRole, Integer> ids) {
    this.origin = origin;
    this.ids = new EnumMap<>(TokenRole.class);
    this.ids.putAll(ids);
  }

  /** The id of the token with this role, if the tokenizer has one. */
  public OptionalInt find(TokenRole role) {
    Integer id = ids.get(role);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /**
   * The id of the token with this role.
   *
   * @throws InputException if the tokenizer has none
   */
  public int require(TokenRole role) {
    return find(role)
        .orElseThrow(
            () ->
                new InputException(
                    "%s: none of the tokenizer's files names the %s that is needed here. Add \"%s\" to tokenizer_config.json, or choose a model that has one."
                        .formatted(origin, role.key(), role.key())));
  }
}
