package org.cyborgscoring.cyborg;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Hand scores and machine scores of one item, merged, every row with its provenance.
 *
 * @param item the item
 * @param rows the scored responses, each once; hand-scored ones first
 */
public record CyborgData(Item item, List<CyborgRow> rows) {
  /** The source of a hand score whose rater is not known. */
  public static final String UNNAMED_RATER = "hand";

  public CyborgData {
    rows = List.copyOf(rows);
  }

  /** Hand scores alone, for a Student without machine scores. */
  public static CyborgData ofHandScores(HandScored handScored) {
    List<ScoreDistribution> labels = handScored.labels();
    List<CyborgRow> rows = new ArrayList<>(handScored.size());
    for (int i = 0; i < labels.size(); i++) {
      Response response = handScored.responses().get(i);
      rows.add(
          new CyborgRow(response, Origin.HUMAN, UNNAMED_RATER, response.score(), labels.get(i)));
    }
    return new CyborgData(handScored.item(), rows);
  }

  /**
   * Merges hand scores with a Teacher's.
   *
   * @param handScored what people scored; these scores stand
   * @param unscored what the Teacher scored
   * @param predictions the Teacher's predictions for {@code unscored}, in its order
   * @param cutScores turn its expected scores into points
   * @param teacher the source that machine-scored rows name
   */
  public static CyborgData merge(
      HandScored handScored,
      List<Response> unscored,
      List<ScoreDistribution> predictions,
      CutScores cutScores,
      String teacher) {
    if (unscored.size() != predictions.size()) {
      throw new IllegalArgumentException(
          predictions.size() + " predictions for " + unscored.size() + " responses");
    }
    List<CyborgRow> rows = new ArrayList<>(ofHandScores(handScored).rows());
    for (int i = 0; i < unscored.size(); i++) {
      ScoreDistribution prediction = predictions.get(i);
      rows.add(
          new CyborgRow(
              unscored.get(i),
              Origin.MACHINE,
              teacher,
              cutScores.pointFor(prediction.expected()),
              prediction));
    }
    return new CyborgData(handScored.item(), rows);
  }

  /** The number of rows of this origin. */
  public int count(Origin origin) {
    return (int) rows.stream().filter(row -> row.origin() == origin).count();
  }
}
