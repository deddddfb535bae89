package org.cyborgscoring.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files that come with the program. */
final class Resources {
  private Resources() {}

  /**
   * A text file of the class path, in UTF-8.
   *
   * @param path its absolute path, without a slash in front
   */
  static String text(String path) {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + path + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + path + " from the class path", e);
    }
  }
}
