package org.cyborgscoring.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.PairedScore;

/**
 * The responses that the scorers of two folders have in common.
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
   * Pairs the scores of two folders.
   *
   * @param firstScorer whose scores of the first folder
   * @param secondScorer whose scores of the second
   * @throws InputException if they are about different items or scales, have no response in common,
   *     or disagree about what people gave
   */
  public static FolderComparison of(
      EvaluatedFolder first, String firstScorer, EvaluatedFolder second, String secondScorer)
      throws IOException {
    String item = same("item", first, second);
    ScoreScale scale = ScoreScale.parse(same("scale", first, second));
    Map<String, PredictionsReader.Scores> ofFirst =
        PredictionsReader.read(first.result(RunFiles.PREDICTIONS), firstScorer);
    Map<String, PredictionsReader.Scores> ofSecond =
        PredictionsReader.read(second.result(RunFiles.PREDICTIONS), secondScorer);
    List<PairedScore> scores = new ArrayList<>();
    int differing = 0;
    for (Map.Entry<String, PredictionsReader.Scores> entry : ofFirst.entrySet()) {
      PredictionsReader.Scores other = ofSecond.get(entry.getKey());
      if (other != null) {
        PredictionsReader.Scores own = entry.getValue();
        differing += own.human() == other.human() ? 0 : 1;
        scores.add(new PairedScore(entry.getKey(), own.human(), own.point(), other.point()));
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
              + "; compare runs over the same hand scores.");
    }
    return new FolderComparison(
        item, scale, scores, ofFirst.size() - scores.size(), ofSecond.size() - scores.size());
  }

  private static String same(String setting, EvaluatedFolder first, EvaluatedFolder second) {
    String own = setting(setting, first);
    String other = setting(setting, second);
    if (!own.equals(other)) {
      throw new InputException(
          first.path()
              + " has "
              + setting
              + " "
              + own
              + ", "
              + second.path()
              + " has "
              + other
              + "; only scores of the same item can be compared.");
    }
    return own;
  }

  private static String setting(String name, EvaluatedFolder folder) {
    String value = folder.provenance().settings().get(name);
    if (value == null) {
      throw new InputException(
          folder.path() + " does not say its " + name + "; give the folder of a run.");
    }
    return value;
  }
}
