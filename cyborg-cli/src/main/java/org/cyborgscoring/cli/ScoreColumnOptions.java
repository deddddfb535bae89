package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableFormat;
import org.cyborgscoring.evaluation.ScoreColumns;
import org.cyborgscoring.evaluation.ScoreTableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the scores to evaluate are in a table, where no rsmeval configuration says it. */
final class ScoreColumnOptions {
  @Option(names = "--id", paramLabel = "COLUMN", description = "The column of ids (default: id).")
  private @Nullable String id;

  @Option(
      names = "--human",
      paramLabel = "COLUMN",
      description = "The column of the human score of record.")
  private @Nullable String human;

  @Option(
      names = "--machine",
      paramLabel = "COLUMN",
      description = "The column of the machine's score, continuous or a score point.")
  private @Nullable String machine;

  @Option(
      names = "--second-human",
      paramLabel = "COLUMN",
      description = "The column of the second human score, empty where there is none.")
  private @Nullable String secondHuman;

  @Option(
      names = "--reads",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "The columns of all single raters, in the place of --second-human; empty where one did"
              + " not read.")
  private List<String> reads = List.of();

  @Option(
      names = "--reported",
      paramLabel = "COLUMN",
      description =
          "The column of the score point that the machine itself would report, by its cut scores.")
  private @Nullable String reported;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of subgroups to compare.")
  private List<String> groups = List.of();

  @Option(
      names = "--item",
      paramLabel = "COLUMN",
      description = "The column of items, in a table of several; each is evaluated for itself.")
  private @Nullable String item;

  @Option(
      names = "--trait",
      paramLabel = "COLUMN",
      description = "The column of traits, where an item has several scores.")
  private @Nullable String trait;

  @Option(
      names = "--examinee",
      paramLabel = "COLUMN",
      description =
          "The column of examinees, where one has several rows: intervals then account for it.")
  private @Nullable String examinee;

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

  @Option(
      names = "--exclude-zero-scores",
      description = "Leave out responses whose human score is 0.")
  private boolean excludeZeroScores;

  @Option(
      names = "--scale-with",
      paramLabel = "FILE",
      description =
          "A table with the same human and machine columns, by whose means and standard deviations"
              + " the machine's scores are scaled.")
  private @Nullable Path scaleWith;

  /**
   * How to read the table.
   *
   * @throws InputException if an option that is needed is missing
   */
  ScoreTableReader reader() {
    if (human == null || machine == null || scale == null) {
      throw new InputException(
          "Name the columns with --human and --machine and the scale with --scale, such as --human"
              + " h1 --machine score --scale 1..6; or give an rsmeval configuration with --rsmeval.");
    }
    return new ScoreTableReader(
        new ScoreColumns(
            id == null ? "id" : id,
            human,
            machine,
            secondHuman,
            reads,
            reported,
            groups,
            item,
            trait,
            examinee),
        scale,
        excludeZeroScores);
  }

  @Nullable TableFormat format() {
    return format;
  }

  @Nullable String sheet() {
    return sheet;
  }

  @Nullable Path scaleWith() {
    return scaleWith;
  }

  /**
   * Checks that none of these options is given.
   *
   * @throws InputException if one is
   */
  void requireNone() {
    List<String> given = new ArrayList<>();
    add(given, "--id", id);
    add(given, "--human", human);
    add(given, "--machine", machine);
    add(given, "--second-human", secondHuman);
    add(given, "--reads", reads.isEmpty() ? null : reads);
    add(given, "--reported", reported);
    add(given, "--group", groups.isEmpty() ? null : groups);
    add(given, "--item", item);
    add(given, "--trait", trait);
    add(given, "--examinee", examinee);
    add(given, "--scale", scale);
    add(given, "--format", format);
    add(given, "--sheet", sheet);
    add(given, "--exclude-zero-scores", excludeZeroScores ? "yes" : null);
    add(given, "--scale-with", scaleWith);
    if (!given.isEmpty()) {
      throw new InputException(
          "An rsmeval configuration says what "
              + String.join(" and ", given)
              + " would say; leave out one of both.");
    }
  }

  private static void add(List<String> given, String option, @Nullable Object value) {
    if (value != null) {
      given.add(option);
    }
  }
}
