package org.cyborgscoring.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files for tests, and what is read from them. */
final class TableFixture {
  private TableFixture() {}

  static Path file(Path folder, String name, String text) {
    return file(folder, name, text, StandardCharsets.UTF_8);
  }

  static Path file(Path folder, String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TableRow> rows(Path file, TableFormat format) {
    try (Table table = Table.open(file, format)) {
      List<TableRow> rows = new ArrayList<>();
      table.forEachRemaining(rows::add);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TableRow> rows(Path file) {
    return rows(file, TableFormat.of(file));
  }

  static List<String> columns(Path file) {
    try (Table table = Table.open(file)) {
      return table.columns();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
