package org.cyborgscoring.prompting;

import java.util.List;
import org.cyborgscoring.data.Response;

/** Chooses the hand-scored responses that a Teacher is shown before it scores one. */
@FunctionalInterface
public interface ExampleChoice {
  /** The most examples a prompt may have. */
  int MOST = 8;

  /**
   * Chooses examples for a response. None has the response's own id or text: a Teacher must not be
   * shown the score it is asked for. The same response gets the same examples, whatever else is
   * scored.
   *
   * @param response what is to be scored; any hand score it carries is not looked at
   * @param count how many are wanted, 0 and above
   * @return hand-scored responses in the order they are shown; fewer where there are fewer
   */
  List<Response> choose(Response response, int count);
}
