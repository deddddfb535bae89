package org.cyborgscoring.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.data.Sha256;

/** SHA-256 of files. */
public final class FileHash {
  private FileHash() {}

  /** The hash of a file's bytes as 64 hexadecimal digits. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }
}
