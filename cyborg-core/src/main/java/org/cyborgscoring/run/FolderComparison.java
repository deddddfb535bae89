package org.cyborgscoring.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.PairedScore;
import org.jspecify.annotations.Nullable;

/**
 * The responses to one item that the scorers of two folders have in common.
 *
 * @param item the item
 * @param scale its score scale
 * @param scores the scores of both
 * @param onlyFirst how many responses only the first scored
 * @param onlySecond how many only the second did
 */
public record FolderComparison(
    String item, ScoreScale scale, List<PairedScore> scores, int onlyFirst, int onlySecond) {

  public FolderComparison {
    scores = List.copyOf(scores);
  }

  /**
   * Pairs the scores of two folders, item by item. Where both hold one item, it is taken to be the
   * same whatever its name: evaluations take it from the name of a file.
   *
   * @param firstScorer whose scores of the first folder; null for its engine's or its only ones
   * @param secondScorer whose scores of the second
   * @throws InputException if they have no item or no response in common, are on different scales,
   *     or disagree about what people gave
   */
  public static List<FolderComparison> of(
      EvaluatedFolder first,
      @Nullable String firstScorer,
      EvaluatedFolder second,
      @Nullable String secondScorer)
      throws IOException {
    ScoreScale scale = sameScale(first, second);
    var ofFirst = ReportedScores.of(first, firstScorer);
    var ofSecond = ReportedScores.of(second, secondScorer);
    boolean single = ofFirst.size() == 1 && ofSecond.size() == 1;
    List<FolderComparison> items = new ArrayList<>();
    for (var entry : ofFirst.entrySet()) {
      var other = single ? ofSecond.values().iterator().next() : ofSecond.get(entry.getKey());
      if (other != null) {
        items.add(pair(entry.getKey(), scale, entry.getValue(), other, first, second));
      }
    }
    if (items.isEmpty()) {
      throw new InputException(first.path() + " and " + second.path() + " have no item in common.");
    }
    return items;
  }

  private static FolderComparison pair(
      String item,
      ScoreScale scale,
      Map<String, ReportedScores.Scores> ofFirst,
      Map<String, ReportedScores.Scores> ofSecond,
      EvaluatedFolder first,
      EvaluatedFolder second) {
    List<PairedScore> scores = new ArrayList<>();
    int differing = 0;
    for (var entry : ofFirst.entrySet()) {
      ReportedScores.Scores other = ofSecond.get(entry.getKey());
      if (other != null) {
        ReportedScores.Scores own = entry.getValue();
        differing += own.human() == other.human() ? 0 : 1;
        scores.add(
            new PairedScore(
                entry.getKey(),
                own.human(),
                own.point(),
                other.point(),
                own.examinee() == null ? other.examinee() : own.examinee()));
      }
    }
    if (scores.isEmpty()) {
      throw new InputException(
          first.path()
              + " and "
              + second.path()
              + " judged no response in common; compare runs with the same seed and test share.");
    }
    if (differing > 0) {
      throw new InputException(
          "People gave "
              + differing
              + " responses another score in "
              + second.path()
              + " than in "
              + first.path()
              + "; compare scores of the same hand-scored responses.");
    }
    return new FolderComparison(
        item, scale, scores, ofFirst.size() - scores.size(), ofSecond.size() - scores.size());
  }

  private static ScoreScale sameScale(EvaluatedFolder first, EvaluatedFolder second) {
    String own = first.setting("scale");
    String other = second.setting("scale");
    if (!own.equals(other)) {
      throw new InputException(
          first.path()
              + " has the scale "
              + own
              + ", "
              + second.path()
              + " has "
              + other
              + "; only scores on the same scale can be compared.");
    }
    return ScoreScale.parse(own);
  }
}
