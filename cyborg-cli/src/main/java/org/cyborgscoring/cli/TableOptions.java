package org.cyborgscoring.cli;

import java.util.List;
import java.util.stream.Stream;
import org.cyborgscoring.data.ColumnMapping;
import org.cyborgscoring.data.Preset;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a table of responses is to be read. */
final class TableOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "The data set: asap-aes, asap-sas, asap2 or persuade2.")
  private @Nullable Preset preset;

  @Option(names = "--id", paramLabel = "COLUMN", description = "The column of ids.")
  private @Nullable String id;

  @Option(names = "--text", paramLabel = "COLUMN", description = "The column of responses.")
  private @Nullable String text;

  @Option(
      names = "--score",
      paramLabel = "COLUMN",
      description = "The column of the score of record; an empty cell is no hand score.")
  private @Nullable String score;

  @Option(
      names = "--first-score",
      paramLabel = "COLUMN",
      description = "The first rater's column, where it is not the score of record.")
  private @Nullable String firstScore;

  @Option(
      names = "--second-score",
      paramLabel = "COLUMN",
      description = "The second rater's column.")
  private @Nullable String secondScore;

  @Option(
      names = "--item",
      paramLabel = "COLUMN",
      description = "The column of items, in a table of several.")
  private @Nullable String item;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of subgroups to compare.")
  private List<String> groups = List.of();

  @Option(
      names = "--scale",
      paramLabel = "MIN..MAX[:STEP]",
      description = "The score scale, such as 0..3 or 1..6:0.5; it is never guessed.")
  private @Nullable ScoreScale scale;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "csv, tsv, plain-tsv (no quoting), jsonl or xlsx, where the file's name does not tell.")
  private @Nullable TableFormat format;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook (default: its first).")
  private @Nullable String sheet;

  /** How to read a table with hand scores. */
  ReadOptions toReadOptions() {
    return toReadOptions(List.of());
  }

  /** How to read it with these group columns, too. */
  ReadOptions toReadOptions(List<String> moreGroups) {
    List<String> all = Stream.concat(groups.stream(), moreGroups.stream()).distinct().toList();
    ColumnMapping columns =
        new ColumnMapping(id, text, score, firstScore, secondScore, item, null, all);
    return new ReadOptions(columns, preset, scale, format, sheet, true);
  }
}
