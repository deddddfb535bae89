package org.cyborgscoring.torch.text;

import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A tokenizer of the native library, its memory guarded.
 *
 * <p>The library is called directly and not through {@code HuggingFaceTokenizer}, which reports its
 * use over the network and copies tokens and offsets that nothing here needs: ids alone come 1.6
 * times as fast. The library's tokenizers may be used by many threads; the lock only keeps one from
 * closing what others use.
 */
final class NativeTokenizer implements AutoCloseable {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final long handle;
  private boolean closed;

  /**
   * Makes a tokenizer; truncation and padding that the file asks for are switched off.
   *
   * @param json the content of {@code tokenizer.json}
   * @throws RuntimeException if the library refuses it, with the library's reason
   */
  NativeTokenizer(String json) {
    handle = TokenizersLibrary.LIB.createTokenizerFromString(json);
    TokenizersLibrary.LIB.disableTruncation(handle);
    TokenizersLibrary.LIB.disablePadding(handle);
  }

  /** A text's ids. */
  int[] encode(String text) {
    return guarded(
        () -> {
          long encoding = TokenizersLibrary.LIB.encode(handle, text, false);
          try {
            return narrow(TokenizersLibrary.LIB.getTokenIds(encoding));
          } finally {
            TokenizersLibrary.LIB.deleteEncoding(encoding);
          }
        });
  }

  /** A text's ids with the special tokens of the file's template, and which of them those are. */
  Framed encodeFramed(String text) {
    return guarded(
        () -> {
          long encoding = TokenizersLibrary.LIB.encode(handle, text, true);
          try {
            return new Framed(
                narrow(TokenizersLibrary.LIB.getTokenIds(encoding)),
                narrow(TokenizersLibrary.LIB.getSpecialTokenMask(encoding)));
          } finally {
            TokenizersLibrary.LIB.deleteEncoding(encoding);
          }
        });
  }

  /**
   * Ids with special tokens around them.
   *
   * @param special 1 for tokens that the template added, 0 for those of the text
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  record Framed(int[] ids, int[] special) {}

  /** The text of these ids. */
  String decode(int[] ids, boolean skipSpecial) {
    long[] wide = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      wide[i] = ids[i];
    }
    return guarded(() -> TokenizersLibrary.LIB.decode(handle, wide, skipSpecial));
  }

  private <T> T guarded(Supplier<T> use) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The tokenizer is closed.");
      }
      return use.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private static int[] narrow(long[] ids) {
    int[] narrow = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      narrow[i] = Math.toIntExact(ids[i]);
    }
    return narrow;
  }

  /** Frees the native memory, once all uses in other threads have ended. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        TokenizersLibrary.LIB.deleteTokenizer(handle);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
