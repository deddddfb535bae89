package org.cyborgscoring.torch.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.cyborgscoring.data.InputException;

/**
 * A tokenizer as Hugging Face stores it: text to token ids and back, the same ids as the reference
 * implementation gives.
 *
 * <p>The file's own truncation and padding are ignored: what is done with long responses is decided
 * where it is seen, see {@link LongText}. Any number of threads may use one tokenizer at once; it
 * holds native memory until it is closed.
 */
public final class Tokenizer implements AutoCloseable {
  private static final String RARE_CHARACTERS = "\u2603 \ua66e \ud800\udf80";

  private final TokenizerFiles files;
  private final NativeTokenizer tokenizer;
  private final int highestId;
  private final OptionalInt longestInput;
  private final SpecialIds specialIds;
  private final int unknownId;
  private final Frame frame;

  /**
   * Loads a tokenizer. No network is used.
   *
   * @throws InputException if its files are damaged, contradict each other or use what the
   *     reference implementation does not know
   */
  public Tokenizer(TokenizerFiles files) {
    TokenizerFacts facts = new TokenizerFacts(files);
    this.files = files;
    highestId = facts.highestId();
    longestInput = facts.longestInput();
    specialIds = facts.specialIds();
    unknownId = specialIds.find(TokenRole.UNKNOWN).orElse(-1);
    TokenizerLibrary.load();
    tokenizer = open(files);
    try {
      frame = FrameProbe.frameOf(tokenizer, files.origin());
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  private static NativeTokenizer open(TokenizerFiles files) {
    NativeTokenizer opened = null;
    try {
      opened = new NativeTokenizer(new String(files.tokenizer(), StandardCharsets.UTF_8));
      // A vocabulary without a way to write the unknown shows it here and not amid a run.
      opened.encode(RARE_CHARACTERS);
      return opened;
    } catch (RuntimeException e) {
      if (opened != null) {
        opened.close();
      }
      throw new InputException(
          "%s: tokenizer.json cannot be used: %s. Fetch or save the model again."
              .formatted(files.origin(), e.getMessage()),
          e);
    }
  }

  /**
   * One text's ids, without special tokens around them. A special token that the text itself spells
   * out becomes that token, as in the reference implementation.
   */
  public TokenIds encode(String text) {
    int[] body;
    try {
      body = tokenizer.encode(text);
    } catch (IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library's reason may quote the response, so it is left out, as is the exception.
      throw new InputException(
          files.origin()
              + ": the tokenizer failed on a response of "
              + text.length()
              + " characters.");
    }
    int unknown = 0;
    for (int id : body) {
      if (id == unknownId) {
        unknown++;
      }
    }
    return new TokenIds(body, unknown);
  }

  /**
   * The ids of many texts, in their order.
   *
   * @param threads how many threads may work at once, at least 1; changes nothing but the time
   */
  public List<TokenIds> encode(List<String> texts, int threads) {
    return new OrderedWork(threads).map(texts, this::encode);
  }

  /** The text of these ids, special tokens left out; for vocabularies that lose nothing, exact. */
  public String decode(int[] ids) {
    return tokenizer.decode(ids, true);
  }

  /** The text of these ids, special tokens written out. */
  public String decodeWithSpecialTokens(int[] ids) {
    return tokenizer.decode(ids, false);
  }

  /** The special tokens that the model wants around every sequence. */
  public Frame frame() {
    return frame;
  }

  /** The ids of the special tokens. */
  public SpecialIds specialIds() {
    return specialIds;
  }

  /** The number of ids: the highest plus one, added tokens included. */
  public int vocabularySize() {
    return highestId + 1;
  }

  /** The longest input in tokens that the files name, special tokens included, if they do. */
  public OptionalInt longestInput() {
    return longestInput;
  }

  /** The files that this was loaded from. */
  public TokenizerFiles files() {
    return files;
  }

  /**
   * Checks that every id has a row in a model's embedding.
   *
   * @param embeddingRows the rows of its table of token embeddings; more than ids is usual
   * @throws InputException if there are fewer than ids
   */
  public void requireFits(long embeddingRows) {
    if (highestId >= embeddingRows) {
      throw new InputException(
          "%s: the tokenizer has ids up to %d, but the model's embedding has only %d rows (0 to %d). The tokenizer belongs to another model; take all files from one."
              .formatted(files.origin(), highestId, embeddingRows, embeddingRows - 1));
    }
  }

  /** Frees the native memory, once all uses in other threads have ended. */
  @Override
  public void close() {
    tokenizer.close();
  }
}
