package org.cyborgscoring.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A text file whose encoding was found out by reading it once.
 *
 * @param file the file; one whose name ends in {@code .gz} is unpacked
 * @param charset its encoding
 * @param note what to tell the user of the encoding, or null when it is plain UTF-8
 */
record TextSource(Path file, Charset charset, @Nullable String note) {
  /** ZIP archives, and so the workbooks of spreadsheet programs, begin with these bytes. */
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * Finds out the encoding: what a byte order mark says; else UTF-8 if the whole file is valid
   * UTF-8; else windows-1252, which any bytes are.
   *
   * @throws InputException if the file cannot be read or is no text
   */
  static TextSource detect(Path file) {
    requireFile(file);
    try (BufferedInputStream in = bytes(file)) {
      in.mark(8);
      byte[] start = in.readNBytes(4);
      in.reset();
      if (start.length >= 4 && Arrays.equals(start, ZIP)) {
        throw new InputException(
            file
                + " is a spreadsheet or an archive, not a table of text; save it as CSV, or end its"
                + " name in .xlsx if it is a workbook.");
      }
      Charset utf16 = utf16(start);
      if (utf16 != null) {
        return new TextSource(file, utf16, file + " is read as " + utf16 + ".");
      }
      if (Utf8Check.isValid(in)) {
        return new TextSource(file, StandardCharsets.UTF_8, null);
      }
      return new TextSource(
          file,
          Charset.forName("windows-1252"),
          file + " is not valid UTF-8; it is read as windows-1252.");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Checks that there is such a file.
   *
   * @throws InputException if not
   */
  static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file + " is a folder; name a file in it.");
    }
    if (!Files.exists(file)) {
      throw new InputException("There is no file " + file + ".");
    }
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file + " is a pipe or a device, and it has to be read twice; save it to a file first.");
    }
  }

  /** Opens the text, without its byte order mark. */
  BufferedReader open() {
    try {
      InputStream in = bytes(file);
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
      reader.mark(1);
      if (reader.read() != 0xFEFF) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What to tell the user when the file system or an archive fails. */
  static InputException unreadable(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      // Its message is but the name of the file.
      return new InputException(file + " cannot be read: no permission.", e);
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new InputException(file + " cannot be read: " + reason + ".", e);
  }

  private static BufferedInputStream bytes(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new BufferedInputStream(
          file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
              ? new GZIPInputStream(in, 1 << 16)
              : in,
          1 << 16);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** UTF-16 by its byte order mark, or by two ASCII characters with zero bytes between. */
  private static @Nullable Charset utf16(byte[] start) {
    if (start.length < 2) {
      return null;
    }
    int mark = (start[0] & 0xff) << 8 | (start[1] & 0xff);
    boolean four = start.length == 4;
    if (mark == 0xFFFE || (four && start[1] == 0 && start[3] == 0 && start[0] != 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (mark == 0xFEFF || (four && start[0] == 0 && start[2] == 0 && start[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }
}
