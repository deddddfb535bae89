package org.cyborgscoring.data;

import java.util.ArrayList;
import java.util.List;

/** Reads tab-divided cells of which some are quoted, line by line until the row is complete. */
final class QuotedCells {
  /** How far a row has been read. */
  enum State {
    /** A quoted cell goes on in the next line. */
    OPEN,
    /** The row ended with its line. */
    COMPLETE,
    /** A quoted cell does not end where its quotation mark closes: this is no sound quoting. */
    BROKEN
  }

  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private State state = State.COMPLETE;

  /** The cells read so far. */
  List<String> cells() {
    return cells;
  }

  /** Reads the first or the next line of the row. */
  State read(String line) {
    int position = 0;
    if (state == State.OPEN) {
      cell.append('\n');
      position = readQuoted(line, 0);
    }
    while (position >= 0 && position <= line.length()) {
      position =
          position < line.length() && line.charAt(position) == '"'
              ? readQuoted(line, position + 1)
              : readPlain(line, position);
    }
    return state;
  }

  private int readPlain(String line, int start) {
    int tab = line.indexOf('\t', start);
    int end = tab < 0 ? line.length() : tab;
    cells.add(line.substring(start, end));
    state = State.COMPLETE;
    return end + 1;
  }

  /** Reads on inside quotation marks; gives where the next cell begins, or -1 to stop. */
  private int readQuoted(String line, int start) {
    int position = start;
    while (true) {
      int mark = line.indexOf('"', position);
      if (mark < 0) {
        cell.append(line, position, line.length());
        state = State.OPEN;
        return -1;
      }
      cell.append(line, position, mark);
      int after = mark + 1;
      if (after < line.length() && line.charAt(after) == '"') {
        cell.append('"');
        position = after + 1;
      } else if (after == line.length() || line.charAt(after) == '\t') {
        cells.add(cell.toString());
        cell.setLength(0);
        state = State.COMPLETE;
        return after + 1;
      } else {
        state = State.BROKEN;
        return -1;
      }
    }
  }

  /** Whether a cell begins with a quotation mark that does not close within it. */
  static boolean opens(String cell) {
    return cell.startsWith("\"") && new QuotedCells().read(cell) == State.OPEN;
  }

  /** The text of a cell that is soundly quoted as a whole, or the cell as it is. */
  static String unwrap(String cell) {
    if (cell.length() < 2 || cell.charAt(0) != '"' || cell.charAt(cell.length() - 1) != '"') {
      return cell;
    }
    String inner = cell.substring(1, cell.length() - 1);
    if (inner.indexOf('"') < 0) {
      return inner;
    }
    String unescaped = inner.replace("\"\"", "");
    return unescaped.indexOf('"') < 0 ? inner.replace("\"\"", "\"") : cell;
  }
}
