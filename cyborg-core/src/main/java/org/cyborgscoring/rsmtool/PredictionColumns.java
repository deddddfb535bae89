package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cyborgscoring.data.ScoreCell;
import org.cyborgscoring.data.TableHeader;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.ExclusionReason;
import org.jspecify.annotations.Nullable;

/** Where a configuration's columns are in the table of scores. */
final class PredictionColumns {
  private final RsmevalConfig config;
  private final int id;
  private final int human;
  private final int system;
  private final int second;
  private final int candidate;
  private final int[] subgroups;
  private final Map<String, Integer> flags = new LinkedHashMap<>();

  /**
   * Finds the columns.
   *
   * @throws org.cyborgscoring.data.InputException if one is missing
   */
  PredictionColumns(TableHeader header, RsmevalConfig config) {
    RsmevalConfig.Columns columns = config.columns();
    this.config = config;
    this.id = header.require(columns.id());
    this.human = header.require(columns.human());
    this.system = header.require(columns.system());
    this.second = columns.second() == null ? -1 : header.require(columns.second());
    this.candidate = columns.candidate() == null ? -1 : header.require(columns.candidate());
    this.subgroups = columns.subgroups().stream().mapToInt(header::require).toArray();
    config.flagColumns().keySet().stream()
        .sorted()
        .forEach(name -> flags.put(name, header.require(name)));
  }

  int id() {
    return id;
  }

  int human() {
    return human;
  }

  int system() {
    return system;
  }

  /** The flag column that rules a row out, or null. */
  @Nullable String ruledOutBy(TableRow row) {
    for (Map.Entry<String, Integer> flag : flags.entrySet()) {
      List<String> wanted = config.flagColumns().getOrDefault(flag.getKey(), List.of());
      if (!wanted.contains(FlagValue.of(row.cells().get(flag.getValue())))) {
        return flag.getKey();
      }
    }
    return null;
  }

  /** The candidate of a row; rows without one share the empty name. */
  String candidate(PredictionRow row) {
    String name = row.cell(candidate);
    return name == null ? "" : name;
  }

  /** The subgroups of a row; those it says nothing of are absent. */
  Map<String, String> groups(PredictionRow row) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (int i = 0; i < subgroups.length; i++) {
      String group = row.cell(subgroups[i]);
      if (group != null) {
        groups.put(config.columns().subgroups().get(i), group);
      }
    }
    return groups;
  }

  /**
   * The human scores of a row. A second one that is no number, or 0 where zeros are left out, is
   * none; the former is listed.
   */
  List<@Nullable Double> reads(PredictionRow row, List<Exclusion> exclusions) {
    double first = row.human().orElseThrow();
    if (second < 0) {
      return List.of(first);
    }
    List<@Nullable Double> reads = new ArrayList<>(Arrays.asList(first, null));
    try {
      OptionalDouble score = ScoreCell.parse(row.cell(second));
      if (score.isPresent() && !(config.excludeZeroScores() && score.getAsDouble() == 0)) {
        reads.set(1, score.getAsDouble());
      }
    } catch (NumberFormatException e) {
      exclusions.add(
          new Exclusion(
              row.id(),
              row.line(),
              config.columns().second(),
              ExclusionReason.READ_UNUSABLE,
              "the score is not a number"));
    }
    return reads;
  }
}
