package org.cyborgscoring.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ScoreDistribution;

/** A Student that gives so much for every word. */
record WordCountModel(ScoreScale scale, double perWord) implements StudentModel {

  @Override
  public String providerId() {
    return WordCountProvider.ID;
  }

  @Override
  public void save(ModelFiles.Sink files) throws IOException {
    try (OutputStream out = files.create("weights.safetensors")) {
      Safetensors.write(out, Map.of("w", Tensor.ofDoubles(new double[] {perWord}, 1)), Map.of());
    }
    try (OutputStream out = files.create("a.json")) {
      out.write('{');
      out.write('}');
    }
  }

  @Override
  public List<ScoreDistribution> score(List<Response> responses) {
    return responses.stream().map(this::score).toList();
  }

  private ScoreDistribution score(Response response) {
    double expected = scale.min() + perWord * response.text().split(" ").length;
    double[] probabilities = new double[scale.size()];
    Arrays.fill(probabilities, 0.2 / (scale.size() - 1));
    probabilities[scale.nearestIndex(expected)] = 0.8;
    return ScoreDistribution.of(scale, expected, probabilities);
  }
}
