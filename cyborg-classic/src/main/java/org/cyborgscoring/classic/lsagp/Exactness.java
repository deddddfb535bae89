package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.data.Response;

/**
 * How exactly many hand scores are learned from: time grows with the cube of the anchors.
 *
 * @param mostExact up to so many hand-scored responses all are anchors, and the process is exact
 * @param inducing of more, so many are anchors through which the process sees the others
 */
record Exactness(int mostExact, int inducing) {
  static final Exactness STANDARD = new Exactness(2000, 512);

  /** The anchors among hand-scored responses, the first of them. */
  List<Response> anchors(List<Response> handScored) {
    return handScored.size() <= mostExact ? handScored : handScored.subList(0, inducing);
  }
}
