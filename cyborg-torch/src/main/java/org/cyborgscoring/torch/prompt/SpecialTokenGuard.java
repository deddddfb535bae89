package org.cyborgscoring.torch.prompt;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a model's special tokens out of what others wrote. A tokenizer takes any text that spells
 * such a token for the token itself, so a response could end its turn or begin another.
 *
 * <p>The unknown token is kept out as a spelled word, but stays where it stands for characters that
 * the vocabulary cannot write.
 */
final class SpecialTokenGuard {
  /** How a text is changed, from the least on. */
  static final int STRONGEST = 2;

  private final List<String> spelled = new ArrayList<>();
  private final List<String> borders = new ArrayList<>();
  private final Set<Integer> ids = new HashSet<>();

  SpecialTokenGuard(Tokenizer tokenizer) {
    InputStream json = tokenizer.files().open(TokenizerFiles.TOKENIZER).orElseThrow();
    JsonNode tokens = JsonMapper.shared().readTree(json).path("added_tokens");
    for (JsonNode added : tokens) {
      String content = added.path("content").asString("");
      if (added.path("special").asBoolean(false) && !content.isEmpty()) {
        spelled.add(content);
        ids.add(added.path("id").asInt());
        if (dividesAnywhere(added) && !isPartOfAnother(content, tokens)) {
          borders.add(content);
        }
      }
    }
    spelled.sort(Comparator.comparingInt(String::length).reversed());
    tokenizer.specialIds().find(TokenRole.UNKNOWN).ifPresent(ids::remove);
  }

  /** Whether the token is found before the text is normalised, whatever stands beside it. */
  private static boolean dividesAnywhere(JsonNode added) {
    return !added.path("normalized").asBoolean(true) && !added.path("single_word").asBoolean(true);
  }

  private static boolean isPartOfAnother(String content, JsonNode tokens) {
    for (JsonNode other : tokens) {
      String longer = other.path("content").asString("");
      if (longer.length() > content.length() && longer.contains(content)) {
        return true;
      }
    }
    return false;
  }

  /** Special tokens, as they are spelled, that divide a text into parts wherever they stand. */
  List<String> borders() {
    return borders;
  }

  /**
   * The text without special tokens spelled in it.
   *
   * @param strength 0: a blank goes into each token that is spelled out; 1: blanks go around all
   *     marks, for vocabularies that fold look-alikes together; 2: between all characters
   */
  String disarmed(String text, int strength) {
    return switch (strength) {
      case 0 -> broken(text);
      case 1 -> broken(text.replaceAll("([^\\p{L}\\p{M}\\p{N}\\s])", " $1 "));
      default -> broken(text.replaceAll("(\\S)", "$1 "));
    };
  }

  private String broken(String text) {
    String broken = text;
    for (String token : spelled) {
      if (broken.contains(token)) {
        int first = token.offsetByCodePoints(0, 1);
        broken =
            broken.replace(
                token,
                first < token.length()
                    ? token.substring(0, first) + " " + token.substring(first)
                    : " ");
      }
    }
    return broken;
  }

  /** How many special tokens there are, the unknown token not counted. */
  long count(int[] tokens) {
    long count = 0;
    for (int token : tokens) {
      count += ids.contains(token) ? 1 : 0;
    }
    return count;
  }
}
