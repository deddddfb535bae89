package org.cyborgscoring.cyborg;

import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * One scored response of Cyborg Data.
 *
 * @param response the response
 * @param origin who scored it
 * @param source the rater, or the Teacher's id with the hash of its configuration and data
 * @param score the score point: the score of record, or the Teacher's expected score under its cut
 *     scores
 * @param distribution the label a Student learns: what the reads say of a hand-scored response, the
 *     Teacher's prediction otherwise
 * @param weight how often the row counts in training, finite and above 0: 1 unless mitigation asks
 *     for more or less. It says nothing of how certain the label is
 */
public record CyborgRow(
    Response response,
    Origin origin,
    String source,
    double score,
    ScoreDistribution distribution,
    double weight) {

  public CyborgRow {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight: " + weight);
    }
  }

  /** A row that counts once. */
  public CyborgRow(
      Response response,
      Origin origin,
      String source,
      double score,
      ScoreDistribution distribution) {
    this(response, origin, source, score, distribution, 1);
  }

  /** This row, counting so often. */
  public CyborgRow withWeight(double newWeight) {
    return new CyborgRow(response, origin, source, score, distribution, newWeight);
  }
}
