package org.cyborgscoring.torch.text;

import java.util.Map;
import java.util.OptionalInt;
import org.cyborgscoring.data.InputException;

/** The ids of a tokenizer's special tokens. Which of them there are depends on the model. */
public final class SpecialIds {
  private final String origin;
  private final Map<TokenRole, Integer> ids;
  private final Map<TokenRole, String> strange;

  /**
   * Takes the ids.
   *
   * @param origin where the tokenizer comes from, for messages
   * @param strange tokens that the files name and the vocabulary does not have; many a model names
   *     some that it never uses, so they are refused only where they are asked for
   */
  SpecialIds(String origin, Map<TokenRole, Integer> ids, Map<TokenRole, String> strange) {
    this.origin = origin;
    this.ids = Map.copyOf(ids);
    this.strange = Map.copyOf(strange);
  }

  /** The id of the token with this role, if the tokenizer has one. */
  public OptionalInt find(TokenRole role) {
    Integer id = ids.get(role);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /**
   * The id of the token with this role.
   *
   * @throws InputException if the tokenizer has none, or one that is not in its vocabulary
   */
  public int require(TokenRole role) {
    Integer id = ids.get(role);
    if (id != null) {
      return id;
    }
    String token = strange.get(role);
    if (token != null) {
      throw new InputException(
          "%s: %s is \"%s\", which is not in the vocabulary of tokenizer.json. The files belong to different models; take all of them from one."
              .formatted(origin, role.key(), token));
    }
    throw new InputException(
        "%s: none of the tokenizer's files names the %s that is needed here. Add \"%s\" to tokenizer_config.json, or choose a model that has one."
            .formatted(origin, role.key(), role.key()));
  }
}
