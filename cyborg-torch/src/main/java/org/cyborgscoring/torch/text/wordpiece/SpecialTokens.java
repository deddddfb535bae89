package org.cyborgscoring.torch.text.wordpiece;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.torch.text.TokenRole;

/**
 * The special tokens of a vocabulary that is to be learnt.
 *
 * @param tokens how each is written; their order is that of their ids, from 0
 * @param before those that stand before every text
 * @param after those that stand after every text
 * @param tokenizerClass the class that Python's transformers reads the files with
 */
public record SpecialTokens(
    Map<TokenRole, String> tokens,
    List<TokenRole> before,
    List<TokenRole> after,
    String tokenizerClass) {

  public SpecialTokens {
    tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
    before = List.copyOf(before);
    after = List.copyOf(after);
    if (!tokens.containsKey(TokenRole.UNKNOWN)
        || !tokens.keySet().containsAll(before)
        || !tokens.keySet().containsAll(after)) {
      throw new IllegalArgumentException("A token is missing: " + tokens);
    }
    if (new LinkedHashSet<>(tokens.values()).size() < tokens.size()) {
      throw new IllegalArgumentException("Two tokens are the same: " + tokens);
    }
  }

  /** Those of BERT: {@code [CLS] text [SEP]}, with {@code [MASK]}; ids 0 to 4. */
  public static SpecialTokens encoder() {
    Map<TokenRole, String> tokens = new LinkedHashMap<>();
    tokens.put(TokenRole.PAD, "[PAD]");
    tokens.put(TokenRole.UNKNOWN, "[UNK]");
    tokens.put(TokenRole.CLS, "[CLS]");
    tokens.put(TokenRole.SEP, "[SEP]");
    tokens.put(TokenRole.MASK, "[MASK]");
    return new SpecialTokens(
        tokens, List.of(TokenRole.CLS), List.of(TokenRole.SEP), "BertTokenizer");
  }

  /**
   * Those of a small causal model: {@code <bos> text}. {@code <eos>} is left to training, as with
   * Llama: a prompt must not end with it.
   */
  public static SpecialTokens decoder() {
    Map<TokenRole, String> tokens = new LinkedHashMap<>();
    tokens.put(TokenRole.PAD, "<pad>");
    tokens.put(TokenRole.UNKNOWN, "<unk>");
    tokens.put(TokenRole.BEGIN, "<bos>");
    tokens.put(TokenRole.END, "<eos>");
    return new SpecialTokens(
        tokens, List.of(TokenRole.BEGIN), List.of(), "PreTrainedTokenizerFast");
  }

  /** How the token with this role is written. */
  String written(TokenRole role) {
    String token = tokens.get(role);
    if (token == null) {
      throw new IllegalArgumentException("No " + role + " among " + tokens);
    }
    return token;
  }

  /** The tokens in the order of their ids. */
  List<String> inOrder() {
    return new ArrayList<>(tokens.values());
  }
}
