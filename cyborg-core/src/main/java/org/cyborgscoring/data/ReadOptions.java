package org.cyborgscoring.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a table of responses is to be read.
 *
 * @param columns the columns that the user named; they come before those of the preset
 * @param preset the data set the table belongs to, or null
 * @param scale the scale of every item, or null to take the preset's
 * @param format the format of the table, or null to take what its name tells
 * @param sheet the sheet of a workbook, or null for its first
 * @param withScores whether hand scores are read; if not, no scale is needed
 */
public record ReadOptions(
    ColumnMapping columns,
    @Nullable Preset preset,
    @Nullable ScoreScale scale,
    @Nullable TableFormat format,
    @Nullable String sheet,
    boolean withScores) {

  /** Nothing named: usual column names, format by file name, and a scale still to be given. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(ColumnMapping.NONE, null, null, null, null, true);

  /** The table of a public data set. */
  public static ReadOptions of(Preset preset) {
    return DEFAULT.withPreset(preset);
  }

  /** A table with usual column names and scores on this scale. */
  public static ReadOptions of(ScoreScale scale) {
    return DEFAULT.withScale(scale);
  }

  /** These options with other columns. */
  public ReadOptions withColumns(ColumnMapping newColumns) {
    return new ReadOptions(newColumns, preset, scale, format, sheet, withScores);
  }

  /** These options with another preset, or with none. */
  public ReadOptions withPreset(@Nullable Preset newPreset) {
    return new ReadOptions(columns, newPreset, scale, format, sheet, withScores);
  }

  /** These options with another scale, or with none. */
  public ReadOptions withScale(@Nullable ScoreScale newScale) {
    return new ReadOptions(columns, preset, newScale, format, sheet, withScores);
  }

  /** These options with another format, or with that of the file's name. */
  public ReadOptions withFormat(@Nullable TableFormat newFormat) {
    return new ReadOptions(columns, preset, scale, newFormat, sheet, withScores);
  }

  /** These options with another sheet of a workbook, or with its first. */
  public ReadOptions withSheet(@Nullable String newSheet) {
    return new ReadOptions(columns, preset, scale, format, newSheet, withScores);
  }

  /** These options for reading texts alone, as for scoring them. */
  public ReadOptions withoutScores() {
    return new ReadOptions(columns, preset, scale, format, sheet, false);
  }

  /** The scale of an item: the user's, else the preset's; none if the preset has no such item. */
  public Optional<ScoreScale> scaleOf(String item) {
    if (scale != null) {
      return Optional.of(scale);
    }
    return preset == null ? Optional.empty() : Optional.ofNullable(preset.scale(item));
  }

  /** The scale that single raters used for an item. */
  Optional<ScoreScale> readScaleOf(String item) {
    if (scale != null || preset == null) {
      return scaleOf(item);
    }
    return Optional.ofNullable(preset.readScale(item));
  }
}
