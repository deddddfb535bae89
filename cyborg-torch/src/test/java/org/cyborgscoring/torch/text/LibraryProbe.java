package org.cyborgscoring.torch.text;

import java.nio.file.Path;
import java.util.Arrays;

/** A program of its own, since a library can be loaded only once. */
final class LibraryProbe {
  private LibraryProbe() {}

  public static void main(String[] folder) {
    TokenizerLibrary.loadFrom(Path.of(folder[0]));
    try (Tokenizer tokenizer =
        new Tokenizer(TokenizerFixtures.files(TokenizerFixtures.WORD_PIECE))) {
      System.out.println(Arrays.toString(tokenizer.encode("the plants").body()));
    }
  }
}
