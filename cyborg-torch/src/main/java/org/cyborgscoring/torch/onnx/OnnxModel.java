package org.cyborgscoring.torch.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.text.Sequences;
import org.cyborgscoring.torch.text.TokenIds;

/**
 * A Student that ONNX Runtime scores with. Each response is computed by itself, without padding: in
 * 8-bit integers, what is computed together shares one range, and scores would depend on each
 * other.
 */
public final class OnnxModel implements StudentModel {
  private final StudentModel original;
  private final OnnxStudent student;
  private final OnnxSession session;

  /**
   * A model.
   *
   * @param original what was exported
   * @param student the same for export
   * @param session the exported graph; closed with this model
   */
  OnnxModel(StudentModel original, OnnxStudent student, OnnxSession session) {
    this.original = original;
    this.student = student;
    this.session = session;
  }

  @Override
  public List<ScoreDistribution> score(List<Response> responses) {
    List<TokenIds> ids =
        responses.stream().map(response -> student.tokenizer().encode(response.text())).toList();
    Sequences sequences =
        Sequences.of(ids, student.tokenizer().frame(), student.longText(), student.context());
    List<ScoreDistribution> scores = new ArrayList<>(responses.size());
    for (int i = 0; i < responses.size(); i++) {
      scores.add(run(sequences.of(i)));
    }
    return scores;
  }

  private ScoreDistribution run(List<int[]> rows) {
    int length = rows.stream().mapToInt(row -> row.length).max().orElse(0);
    long[] ids = new long[rows.size() * length];
    long[] mask = new long[ids.length];
    Arrays.fill(ids, student.padId());
    for (int row = 0; row < rows.size(); row++) {
      int[] tokens = rows.get(row);
      for (int i = 0; i < tokens.length; i++) {
        ids[row * length + i] = tokens[i];
        mask[row * length + i] = 1;
      }
    }
    Map<String, float[]> outputs =
        session.run(Map.of(OnnxFile.IDS, ids, OnnxFile.MASK, mask), rows.size());
    return distribution(
        student.form().scale(),
        Objects.requireNonNull(outputs.get(OnnxFile.EXPECTED))[0],
        Objects.requireNonNull(outputs.get(OnnxFile.PROBABILITIES)));
  }

  private static ScoreDistribution distribution(ScoreScale scale, float expected, float[] shares) {
    double[] probabilities = new double[shares.length];
    double sum = 0;
    for (float share : shares) {
      sum += share;
    }
    for (int k = 0; k < shares.length; k++) {
      probabilities[k] = shares[k] / sum;
    }
    return ScoreDistribution.of(scale, expected, probabilities);
  }

  @Override
  public String providerId() {
    return original.providerId();
  }

  /** Writes the model that was exported. */
  @Override
  public void save(ModelFiles.Sink files) throws IOException {
    original.save(files);
  }

  @Override
  public void close() {
    session.close();
  }
}
