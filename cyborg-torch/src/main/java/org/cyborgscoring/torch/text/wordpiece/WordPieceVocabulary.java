package org.cyborgscoring.torch.text.wordpiece;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.torch.text.TokenizerFiles;

/**
 * A WordPiece vocabulary.
 *
 * @param tokens the tokens in the order of their ids; those that go on with a word begin with ##
 * @param special the special tokens, which come first
 * @param lowercase whether case and accents are dropped
 */
public record WordPieceVocabulary(List<String> tokens, SpecialTokens special, boolean lowercase) {

  public WordPieceVocabulary {
    tokens = List.copyOf(tokens);
    if (!tokens.subList(0, special.tokens().size()).equals(special.inOrder())) {
      throw new IllegalArgumentException("The special tokens do not come first.");
    }
  }

  /**
   * The files of a tokenizer with this vocabulary, as {@code save_pretrained} of Python's
   * transformers writes them. The same vocabulary gives the same bytes.
   *
   * @param longestInput the most tokens of the model they are for, special tokens included
   */
  public TokenizerFiles files(int longestInput) {
    WordPieceJson json = new WordPieceJson(this);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(TokenizerFiles.TOKENIZER, bytes(json.tokenizer()));
    contents.put(TokenizerFiles.CONFIG, bytes(json.config(longestInput)));
    contents.put(TokenizerFiles.SPECIAL_TOKENS, bytes(json.specialTokens()));
    contents.put(TokenizerFiles.VOCABULARY, bytes(String.join("\n", tokens) + "\n"));
    return new TokenizerFiles("learnt vocabulary", contents);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
