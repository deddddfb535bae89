package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.cyborgscoring.metrics.truescore.RaterErrorVariance;
import org.jspecify.annotations.Nullable;

/** The table of sums of a set, and the measures that are read from it. */
final class SetSums {
  private final SumTable.Builder builder = new SumTable.Builder();
  private final List<Measure> measures = new ArrayList<>();
  private final List<Measure> readMeasures = new ArrayList<>();
  private final List<Measure> groupMeasures = new ArrayList<>();

  SetSums(EvaluationSet set, VersionedScores scores, OptionalDouble raterErrorVariance) {
    List<EvaluationRow> rows = set.rows();
    boolean[] all = new boolean[rows.size()];
    Arrays.fill(all, true);
    boolean[] twoReads = new boolean[rows.size()];
    double[] human = new double[rows.size()];
    double[] first = new double[rows.size()];
    double[] second = new double[rows.size()];
    List<double[]> reads = new ArrayList<>();
    ReadScale readScale = ReadScale.of(rows);
    boolean anyTwo = false;
    for (int i = 0; i < human.length; i++) {
      human[i] = rows.get(i).human();
      Double one = read(rows.get(i), 0);
      Double two = read(rows.get(i), 1);
      if (one != null && two != null) {
        twoReads[i] = true;
        first[i] = one;
        second[i] = two;
      }
      double[] ofRow = readsOf(rows.get(i), readScale);
      reads.add(ofRow);
      anyTwo |= ofRow.length > 1;
    }
    ScoreSums humans = new ScoreSums(builder, set.scale(), human, all, true);
    PairSums humanHuman =
        new PairSums(
            builder,
            new ScoreSums(builder, set.scale(), first, twoReads, true),
            new ScoreSums(builder, set.scale(), second, twoReads, true));
    ReadSums readSums = new ReadSums(builder, reads);
    TrueScoreMeasures trueScore =
        new TrueScoreMeasures(readSums, new RaterErrorVariance(raterErrorVariance), readScale);
    List<Measure> ofReads = new ArrayList<>(AgreementMeasures.ofReads(humanHuman));
    List<Measure> ofTruth = new ArrayList<>(trueScore.ofReads());
    for (ScoreVersion version : scores.versions()) {
      double[] machine = scores.scores(version);
      PairSums pairs =
          new PairSums(
              builder,
              humans,
              new ScoreSums(builder, set.scale(), machine, all, version.isRounded()));
      if (version == ScoreVersion.RAW) {
        measures.addAll(AgreementMeasures.ofRecord(pairs));
        groupMeasures.add(GroupMeasures.ofRecord(pairs));
      }
      measures.addAll(AgreementMeasures.ofMachine(version, pairs));
      groupMeasures.addAll(GroupMeasures.ofMachine(version, pairs));
      ofReads.addAll(AgreementMeasures.ofDegradation(version, pairs, humanHuman, readScale));
      ofTruth.addAll(trueScore.ofMachine(version, machine, pairs, humanHuman));
    }
    if (rows.stream().anyMatch(row -> row.distribution() != null)) {
      measures.addAll(CalibrationMeasures.of(builder, set));
    }
    readMeasures.addAll(ofReads);
    readMeasures.addAll(ofTruth);
    if (anyTwo || raterErrorVariance.isPresent()) {
      groupMeasures.addAll(readMeasures);
    }
  }

  private static @Nullable Double read(EvaluationRow row, int rater) {
    return rater < row.reads().size() ? row.reads().get(rater) : null;
  }

  /** The reads of a response; where none is known, its score of record stands for one. */
  private static double[] readsOf(EvaluationRow row, ReadScale scale) {
    double[] reads = scale.onItemScale(row);
    return reads.length == 0 ? new double[] {row.human()} : reads;
  }

  /** What each response adds. */
  SumTable.Builder columns() {
    return builder;
  }

  /** What everyone is measured by. */
  List<Measure> ofEveryone() {
    List<Measure> all = new ArrayList<>(measures);
    all.addAll(readMeasures);
    return all;
  }

  /** What a subgroup is measured by. */
  List<Measure> ofGroups() {
    List<Measure> all = new ArrayList<>(measures);
    all.addAll(groupMeasures);
    return all;
  }
}
