package org.cyborgscoring.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;

/** A whole text in a file, such as a prompt, in any of the encodings that tables may have. */
public final class TextFile {
  private TextFile() {}

  /**
   * The text without its byte order mark.
   *
   * @throws InputException if there is no such file, or it cannot be read
   */
  public static String read(Path file) {
    try (BufferedReader reader = TextSource.detect(file).open()) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw TextSource.unreadable(file, e);
    }
  }
}
