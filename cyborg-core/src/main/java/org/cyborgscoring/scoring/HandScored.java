package org.cyborgscoring.scoring;

import java.util.List;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.ShownName;

/**
 * Responses to one item, every one of them scored by people.
 *
 * @param item the item
 * @param responses the responses; each has a hand score on the item's scale
 */
public record HandScored(Item item, List<Response> responses) {

  public HandScored {
    responses = List.copyOf(responses);
    for (Response response : responses) {
      item.scale().indexOf(response.score());
    }
  }

  /** The number of hand-scored responses. */
  public int size() {
    return responses.size();
  }

  /** The scores of record, in order. */
  public double[] scores() {
    return responses.stream().mapToDouble(Response::score).toArray();
  }

  /**
   * What a model learns of each response, in order. Where the first read is the score of record
   * throughout, a second read counts as much as the first: their mean has less noise than either.
   * Where the score of record was resolved from both, it is certain.
   */
  public List<ScoreDistribution> labels() {
    boolean firstIsRecord =
        responses.stream()
            .map(Response::handScore)
            .allMatch(score -> score != null && isFirstRead(score, item.scale()));
    return responses.stream().map(response -> label(response, firstIsRecord)).toList();
  }

  private static boolean isFirstRead(HandScore score, ScoreScale scale) {
    Double second = score.secondRead();
    return second == null
        || (Objects.equals(score.firstRead(), score.score()) && scale.contains(second));
  }

  private ScoreDistribution label(Response response, boolean firstIsRecord) {
    HandScore score = response.handScore();
    Double second = score == null || !firstIsRecord ? null : score.secondRead();
    return second == null
        ? ScoreDistribution.certain(item.scale(), response.score())
        : ScoreDistribution.ofTwo(item.scale(), response.score(), second);
  }

  /**
   * Checks that a model can learn from these hand scores.
   *
   * @param least the fewest responses the model can use
   * @param model what to call the model in the message
   * @throws TooFewScores if there are fewer
   * @throws InputException if all have the same score
   */
  public void requireLearnable(int least, String model) {
    if (size() < least) {
      throw new TooFewScores(model, least, item, size());
    }
    if (responses.stream().mapToDouble(Response::score).distinct().count() < 2) {
      throw new InputException(
          "All "
              + size()
              + " hand scores of item "
              + ShownName.of(item.id())
              + " are the same; "
              + model
              + " needs responses of at least two score points.");
    }
  }
}
