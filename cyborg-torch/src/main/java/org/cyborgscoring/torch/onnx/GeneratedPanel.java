package org.cyborgscoring.torch.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * Responses made of a Student's vocabulary, since an engine holds no student's. They run through
 * every length and every part of the network, but are no language: responses of people judge an
 * export better.
 */
public final class GeneratedPanel {
  private static final int SIZE = 200;
  private static final int LONGEST = 256;

  private GeneratedPanel() {}

  /**
   * A panel.
   *
   * @param run its seed decides the texts
   */
  public static List<Response> of(OnnxStudent student, RunContext run) {
    RandomGenerator random = run.random("onnx-panel");
    int most = Math.min(LONGEST, student.context());
    List<Response> panel = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      int[] ids = new int[1 + random.nextInt(most)];
      for (int k = 0; k < ids.length; k++) {
        ids[k] = random.nextInt(student.tokenizer().vocabularySize());
      }
      // Special tokens are left out, so that the text could have been written.
      panel.add(Response.unscored("panel-" + i, student.tokenizer().decode(ids)));
    }
    return panel;
  }
}
