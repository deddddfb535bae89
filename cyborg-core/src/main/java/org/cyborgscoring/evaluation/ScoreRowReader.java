package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cyborgscoring.data.ScoreCell;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableHeader;
import org.cyborgscoring.data.TableRow;
import org.jspecify.annotations.Nullable;

/** Makes the scores of one response from a row of a table, or says why it cannot. */
final class ScoreRowReader {
  private final TableHeader header;
  private final ScoreColumns columns;
  private final ScoreScale scale;
  private final boolean excludeZeroScores;
  private final int id;
  private final int human;
  private final int machine;
  private final int reported;
  private final int item;
  private final int trait;
  private final int examinee;
  private final int[] reads;
  private final int[] groups;
  private final String onlyItem;

  ScoreRowReader(
      TableHeader header, ScoreColumns columns, ScoreScale scale, boolean excludeZeroScores) {
    this.header = header;
    this.columns = columns;
    this.scale = scale;
    this.excludeZeroScores = excludeZeroScores;
    this.id = header.require(columns.id());
    this.human = header.require(columns.human());
    this.machine = header.require(columns.machine());
    this.reported = optional(columns.reported());
    this.item = optional(columns.item());
    this.trait = optional(columns.trait());
    this.examinee = optional(columns.examinee());
    this.reads = columns.allReads().stream().mapToInt(header::require).toArray();
    this.groups = columns.groups().stream().mapToInt(header::require).toArray();
    String name = String.valueOf(header.file().getFileName());
    int dot = name.indexOf('.');
    this.onlyItem = dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * What a row says.
   *
   * @param item the item, or item and trait
   * @param row the scores
   */
  record Read(String item, EvaluationRow row) {}

  /** The scores of a row, or null if it is excluded; what is left out is added to the list. */
  @Nullable Read read(TableRow row, List<Exclusion> exclusions) {
    try {
      return readOrRefuse(row, exclusions);
    } catch (Refusal refusal) {
      exclusions.add(refusal.exclusion());
      return null;
    }
  }

  private Read readOrRefuse(TableRow row, List<Exclusion> exclusions) throws Refusal {
    if (row.problem() != null) {
      throw new Refusal(
          new Exclusion(null, row.line(), null, ExclusionReason.BROKEN_ROW, row.problem()));
    }
    String name = cell(row, id);
    if (name == null) {
      throw refusal(row, null, columns.id(), ExclusionReason.NO_ID);
    }
    String set = item(row, name);
    double humanScore = human(row, name);
    double machineScore = machine(row, name);
    return new Read(
        set,
        new EvaluationRow(
            name,
            humanScore,
            machineScore,
            reported(row, name),
            reads(row, name, exclusions),
            groups(row),
            examinee < 0 ? null : cell(row, examinee),
            null));
  }

  private String item(TableRow row, String name) throws Refusal {
    String ofItem = item < 0 ? null : cell(row, item);
    String ofTrait = trait < 0 ? null : cell(row, trait);
    if ((item >= 0 && ofItem == null) || (trait >= 0 && ofTrait == null)) {
      throw refusal(
          row,
          name,
          header.names().get(item >= 0 && ofItem == null ? item : trait),
          ExclusionReason.NO_ITEM);
    }
    if (ofItem == null) {
      return ofTrait == null ? onlyItem : ofTrait;
    }
    return ofTrait == null ? ofItem : ofItem + " " + ofTrait;
  }

  private double human(TableRow row, String name) throws Refusal {
    OptionalDouble score = number(row, name, human, ExclusionReason.HUMAN_NO_NUMBER);
    if (score.isEmpty()) {
      throw refusal(row, name, columns.human(), ExclusionReason.NO_HUMAN_SCORE);
    }
    if (excludeZeroScores && score.getAsDouble() == 0) {
      throw refusal(row, name, columns.human(), ExclusionReason.ZERO_SCORE);
    }
    return point(row, name, human, score.getAsDouble(), ExclusionReason.HUMAN_OFF_SCALE);
  }

  private double machine(TableRow row, String name) throws Refusal {
    OptionalDouble score = number(row, name, machine, ExclusionReason.MACHINE_NO_NUMBER);
    if (score.isEmpty()) {
      throw refusal(row, name, columns.machine(), ExclusionReason.NO_MACHINE_SCORE);
    }
    return score.getAsDouble();
  }

  private @Nullable Double reported(TableRow row, String name) throws Refusal {
    if (reported < 0) {
      return null;
    }
    OptionalDouble score = number(row, name, reported, ExclusionReason.REPORTED_UNUSABLE);
    if (score.isEmpty()) {
      throw refusal(row, name, header.names().get(reported), ExclusionReason.REPORTED_UNUSABLE);
    }
    return point(row, name, reported, score.getAsDouble(), ExclusionReason.REPORTED_UNUSABLE);
  }

  /** A read that cannot be used is none; the response is evaluated without it. */
  private List<@Nullable Double> reads(TableRow row, String name, List<Exclusion> exclusions) {
    List<@Nullable Double> scores = new ArrayList<>(reads.length);
    for (int column : reads) {
      try {
        OptionalDouble score = number(row, name, column, ExclusionReason.READ_UNUSABLE);
        boolean none = score.isEmpty() || (excludeZeroScores && score.getAsDouble() == 0);
        scores.add(
            none
                ? null
                : (Double)
                    point(row, name, column, score.getAsDouble(), ExclusionReason.READ_UNUSABLE));
      } catch (Refusal refusal) {
        exclusions.add(refusal.exclusion());
        scores.add(null);
      }
    }
    return scores;
  }

  private Map<String, String> groups(TableRow row) {
    Map<String, String> subgroups = new LinkedHashMap<>();
    for (int column : groups) {
      String group = cell(row, column);
      if (group != null) {
        subgroups.put(header.names().get(column), group);
      }
    }
    return subgroups;
  }

  private OptionalDouble number(TableRow row, String name, int column, ExclusionReason whyNot)
      throws Refusal {
    try {
      return ScoreCell.parse(row.cells().get(column));
    } catch (NumberFormatException e) {
      throw new Refusal(
          new Exclusion(
              name, row.line(), header.names().get(column), whyNot, "the score is not a number"));
    }
  }

  private double point(TableRow row, String name, int column, double score, ExclusionReason whyNot)
      throws Refusal {
    if (!scale.contains(score)) {
      throw new Refusal(
          new Exclusion(
              name,
              row.line(),
              header.names().get(column),
              whyNot,
              "the score " + ScoreScale.format(score) + " is not on the scale " + scale));
    }
    return scale.point(scale.indexOf(score));
  }

  private int optional(@Nullable String column) {
    return column == null ? -1 : header.require(column);
  }

  private static @Nullable String cell(TableRow row, int column) {
    String cell = row.cells().get(column);
    return cell == null || cell.isBlank() ? null : cell.strip();
  }

  private static Refusal refusal(
      TableRow row, @Nullable String name, String column, ExclusionReason reason) {
    return new Refusal(Exclusion.of(name, row.line(), column, reason));
  }

  /** That a row cannot be used. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Exclusion exclusion;

    Refusal(Exclusion exclusion) {
      super(exclusion.detail(), null, false, false);
      this.exclusion = exclusion;
    }

    Exclusion exclusion() {
      return exclusion;
    }
  }
}
