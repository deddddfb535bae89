package org.cyborgscoring.report.technical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.Chart;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.Heading;
import org.cyborgscoring.report.document.Headline;
import org.cyborgscoring.report.document.KeyFigures;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.document.Remarks;
import org.cyborgscoring.report.page.VisibleText;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Row;
import org.cyborgscoring.report.table.Table;

/** Writes chapters as GitHub-flavoured Markdown, in which no text of the data becomes markup. */
public final class Markdown {
  private static final Set<Integer> MARKUP =
      Set.of(
          (int) '\\',
          (int) '`',
          (int) '*',
          (int) '_',
          (int) '[',
          (int) '<',
          (int) '>',
          (int) '|',
          (int) '#',
          (int) '~',
          (int) '&',
          (int) '$');

  private final StringBuilder text = new StringBuilder();

  /** A text that shows as it is, on one line. */
  static String escaped(String plain) {
    StringBuilder escaped = new StringBuilder();
    VisibleText.of(plain)
        .replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            letter -> {
              if (MARKUP.contains(letter)) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(letter);
            });
    return escaped.toString();
  }

  /** Adds the title of a document. */
  public Markdown title(String title) {
    text.append("# ").append(escaped(title)).append("\n\n");
    return this;
  }

  Markdown heading(int level, String heading) {
    text.append("#".repeat(level)).append(' ').append(escaped(heading)).append("\n\n");
    return this;
  }

  Markdown paragraph(String plain) {
    text.append(escaped(plain)).append("\n\n");
    return this;
  }

  Markdown list(List<String> plain) {
    plain.forEach(one -> text.append("- ").append(escaped(one)).append('\n'));
    text.append('\n');
    return this;
  }

  /** A chapter, its heading at this level. */
  Markdown chapter(int level, Chapter chapter) {
    heading(level, chapter.title());
    chapter.blocks().forEach(block -> block(level + 1, block));
    return this;
  }

  private void block(int level, Block block) {
    if (block instanceof Prose prose) {
      paragraph(prose.text());
    } else if (block instanceof Headline headline) {
      text.append("**").append(escaped(headline.text())).append("**\n\n");
    } else if (block instanceof Heading heading) {
      heading(level, heading.text());
    } else if (block instanceof Remarks remarks) {
      list(remarks.sentences());
    } else if (block instanceof KeyFigures figures) {
      figures(figures);
    } else if (block instanceof DataTable table) {
      table(table);
    } else if (block instanceof Chart chart) {
      image(chart);
      table(chart.numbers());
    }
  }

  private void figures(KeyFigures figures) {
    line(figures.figures().stream().map(KeyFigures.Item::label).toList());
    rule(figures.figures().stream().map(figure -> true).toList());
    line(figures.figures().stream().map(KeyFigures.Item::value).toList());
    line(figures.figures().stream().map(KeyFigures.Item::remark).toList());
    text.append('\n');
  }

  private void image(Chart chart) {
    text.append("![")
        .append(escaped(chart.svg().title()))
        .append("](")
        .append(TechnicalFiles.figure(chart))
        .append(")\n\n");
  }

  private void table(DataTable table) {
    caption(table.shown());
    text.append(" [CSV](").append(TechnicalFiles.table(table)).append(")\n\n");
    rows(table.shown());
  }

  /** Adds a table with its caption and footnotes. */
  public Markdown table(Table table) {
    caption(table);
    text.append("\n\n");
    rows(table);
    return this;
  }

  private void caption(Table table) {
    text.append('*').append(escaped(table.caption())).append(".*");
  }

  private void rows(Table table) {
    line(table.columns().stream().map(Column::name).toList());
    rule(table.columns().stream().map(Column::numeric).toList());
    for (Row row : table.rows()) {
      List<String> cells = row.cells().stream().map(Markdown::cell).map(Markdown::escaped).toList();
      raw(row.emphasised() ? cells.stream().map(Markdown::bold).toList() : cells);
    }
    text.append('\n');
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < table.notes().size(); i++) {
      notes.add("(%d) %s".formatted(i + 1, table.notes().get(i)));
    }
    if (!notes.isEmpty()) {
      list(notes);
    }
  }

  private static String cell(Cell cell) {
    String value = cell.note() > 0 ? cell.text() + " (" + cell.note() + ")" : cell.text();
    return cell.range().isEmpty() ? value : value + " " + cell.range();
  }

  private static String bold(String cell) {
    return cell.isEmpty() ? cell : "**" + cell + "**";
  }

  private void line(List<String> cells) {
    raw(cells.stream().map(Markdown::escaped).toList());
  }

  private void raw(List<String> cells) {
    cells.forEach(cell -> text.append("| ").append(cell).append(cell.isEmpty() ? "" : " "));
    text.append("|\n");
  }

  private void rule(List<Boolean> numeric) {
    numeric.forEach(number -> text.append(number ? "| ---: " : "| --- "));
    text.append("|\n");
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
