package org.cyborgscoring.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Keeps each outcome of a run in a JSON file of its own. What comes back is equal, to the last bit,
 * to what went in.
 */
final class OutcomeFiles implements OutcomeStore {
  private static final String MEND = "delete it";

  private final Path folder;
  private final ScoreScale scale;

  /**
   * Keeps outcomes in a folder.
   *
   * @param scale of the item that all of them are about
   */
  OutcomeFiles(Path folder, ScoreScale scale) {
    this.folder = folder;
    this.scale = scale;
  }

  /** An outcome as JSON. */
  record Stored(List<Double> cutScores, List<List<Double>> training, List<List<Double>> test) {
    Stored {
      cutScores = List.copyOf(cutScores);
      training = training.stream().map(List::copyOf).toList();
      test = test.stream().map(List::copyOf).toList();
    }
  }

  @Override
  public Outcome get(String name, Supplier<Outcome> fit) {
    Path file = folder.resolve(name + ".json");
    try {
      if (Files.exists(file)) {
        return restore(file);
      }
      Outcome outcome = fit.get();
      Stored stored =
          new Stored(
              DoubleStream.of(outcome.cutScores().cuts()).boxed().toList(),
              rows(outcome.training()),
              rows(outcome.test()));
      AtomicFile.writeString(file, Json.compact(stored));
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome restore(Path file) throws IOException {
    Stored stored = Json.read(file, Stored.class, MEND);
    try {
      return new Outcome(
          CutScores.of(scale, array(stored.cutScores())),
          distributions(stored.training()),
          distributions(stored.test()));
    } catch (IllegalArgumentException e) {
      throw Json.damaged(file, MEND, e);
    }
  }

  /** The expected score, and behind it the probabilities. */
  private static List<List<Double>> rows(List<ScoreDistribution> distributions) {
    return distributions.stream()
        .map(
            d ->
                DoubleStream.concat(
                    DoubleStream.of(d.expected()), DoubleStream.of(d.probabilities())))
        .map(values -> values.boxed().toList())
        .toList();
  }

  private List<ScoreDistribution> distributions(List<List<Double>> rows) {
    List<ScoreDistribution> distributions = new ArrayList<>(rows.size());
    for (List<Double> row : rows) {
      if (row.size() != scale.size() + 1) {
        throw new IllegalArgumentException("A row has " + row.size() + " numbers.");
      }
      double[] probabilities = array(row.subList(1, row.size()));
      distributions.add(ScoreDistribution.of(scale, row.get(0), probabilities));
    }
    return distributions;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
