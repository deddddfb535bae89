package org.cyborgscoring.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a table is written down in a file. */
public enum TableFormat {
  /**
   * Cells divided by commas, quoted as RFC 4180 says; semicolons where the header has only those.
   */
  CSV("csv"),
  /**
   * Cells divided by tabs. A cell may be quoted as in CSV, but a quotation mark that is never
   * closed is text and swallows no rows.
   */
  TSV("tsv"),
  /** Cells divided by tabs, one row a line; quotation marks are text like any other. */
  PLAIN_TSV("plain-tsv"),
  /** One JSON object a line, its names being the columns. */
  JSONL("jsonl"),
  /** A sheet of an Office Open XML workbook, its first row being the columns. */
  XLSX("xlsx");

  private final String id;

  TableFormat(String id) {
    this.id = id;
  }

  /** The name on a command line, such as {@code tsv}. */
  public String id() {
    return id;
  }

  /**
   * The format of this name.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static TableFormat named(String id) {
    for (TableFormat format : values()) {
      if (format.id.equals(id.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new InputException(
        "There is no table format '"
            + id
            + "'; there is: "
            + Arrays.stream(values()).map(TableFormat::id).collect(Collectors.joining(", "))
            + ".");
  }

  /**
   * The format that a file's name tells: {@code .csv}, {@code .tsv}, {@code .tab}, {@code .txt}
   * (tabs), {@code .jsonl} or {@code .ndjson}, each also with {@code .gz}, or {@code .xlsx}.
   *
   * @throws InputException if the name tells none
   */
  public static TableFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - ".gz".length());
    }
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return switch (extension) {
      case "csv" -> CSV;
      case "tsv", "tab", "txt" -> TSV;
      case "jsonl", "ndjson" -> JSONL;
      case "xlsx" -> XLSX;
      case "xls", "xlsb", "ods" ->
          throw new InputException(
              file + " is a workbook of another kind; save it as .xlsx or .csv.");
      default ->
          throw new InputException(
              file
                  + ": its name does not tell the format of the table; tables end in .csv, .tsv,"
                  + " .txt, .jsonl or .ndjson (or these with .gz) or .xlsx, or name the format.");
    };
  }
}
