package org.cyborgscoring.report.run;

import java.util.List;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * What to show of the raters' reads beside the score of record: the second read where the first is
 * the score of record, and both where the score of record was made of them.
 *
 * @param both whether both reads are shown
 */
record Reads(boolean both) {

  static Reads of(List<Response> responses) {
    return new Reads(responses.stream().map(Response::handScore).anyMatch(Reads::isResolved));
  }

  private static boolean isResolved(HandScore score) {
    return score != null && score.firstRead() != null && score.firstRead() != score.score();
  }

  String heading() {
    return both ? "Reads" : "Second human";
  }

  String of(Response response) {
    HandScore score = response.handScore();
    if (score == null || score.secondRead() == null) {
      return TableBuilder.DASH;
    }
    String second = ScoreScale.format(score.secondRead());
    return both && score.firstRead() != null
        ? ScoreScale.format(score.firstRead()) + ", " + second
        : second;
  }
}
