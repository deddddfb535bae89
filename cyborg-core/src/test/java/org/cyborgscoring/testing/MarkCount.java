package org.cyborgscoring.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Predicts the mean label of the training responses with as many marks, drawn a little towards the
 * mean of all.
 */
final class MarkCount implements StudentModel {
  private static final int MOST_MARKS = 20;
  private static final String FILE = "marks.txt";

  private final ScoreScale scale;
  private final double[] sums = new double[MOST_MARKS + 1];
  private final double[] counts = new double[MOST_MARKS + 1];
  private double sum;
  private double count;

  private MarkCount(ScoreScale scale) {
    this.scale = scale;
  }

  static Fitted<MarkCount> fit(
      ScoreScale scale, List<Response> responses, List<ScoreDistribution> labels) {
    MarkCount model = new MarkCount(scale);
    for (int i = 0; i < labels.size(); i++) {
      model.learn(MarkedItem.marks(responses.get(i)), labels.get(i).expected(), 1);
    }
    List<ScoreDistribution> outOfSample = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int marks = MarkedItem.marks(responses.get(i));
      double label = labels.get(i).expected();
      model.learn(marks, label, -1);
      outOfSample.add(model.predict(marks));
      model.learn(marks, label, 1);
    }
    return new Fitted<>(model, outOfSample);
  }

  private void learn(int marks, double label, int weight) {
    sums[marks] += weight * label;
    counts[marks] += weight;
    sum += weight * label;
    count += weight;
  }

  @Override
  public List<ScoreDistribution> score(List<Response> responses) {
    Refusal.ofHandScores(responses);
    return responses.stream().map(response -> predict(MarkedItem.marks(response))).toList();
  }

  private ScoreDistribution predict(int marks) {
    double mean = count > 0 ? sum / count : scale.min();
    double expected = (sums[marks] + mean) / (counts[marks] + 1);
    double position =
        Math.max(0, Math.min(scale.size() - 1, (expected - scale.min()) / scale.step()));
    int below = Math.min(scale.size() - 2, (int) position);
    double[] probabilities = new double[scale.size()];
    probabilities[below] = below + 1 - position;
    probabilities[below + 1] = position - below;
    return ScoreDistribution.of(scale, expected, probabilities);
  }

  @Override
  public String providerId() {
    return MarkStudentProvider.ID;
  }

  @Override
  public void save(ModelFiles.Sink files) throws IOException {
    String numbers =
        DoubleStream.concat(
                DoubleStream.of(sum, count),
                DoubleStream.concat(DoubleStream.of(sums), DoubleStream.of(counts)))
            .mapToObj(Double::toString)
            .collect(Collectors.joining("\n"));
    try (var stream = files.create(FILE)) {
      stream.write(numbers.getBytes(StandardCharsets.UTF_8));
    }
  }

  static MarkCount load(ScoreScale scale, ModelFiles.Source files) throws IOException {
    try (var stream = files.open(FILE)) {
      double[] numbers =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .mapToDouble(Double::parseDouble)
              .toArray();
      MarkCount model = new MarkCount(scale);
      model.sum = numbers[0];
      model.count = numbers[1];
      System.arraycopy(numbers, 2, model.sums, 0, model.sums.length);
      System.arraycopy(numbers, 2 + model.sums.length, model.counts, 0, model.counts.length);
      return model;
    }
  }
}
