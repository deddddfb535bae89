package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.cyborgscoring.scoring.RunContext;

/**
 * Searches for the learning rate by cross-validation on the hand scores: the best is that of the
 * lowest cross-entropy of out-of-sample predictions, after they were calibrated. All rates have the
 * same folds and random numbers, so that nothing but the rate tells them apart.
 *
 * @param tuning what is trained
 * @param rates the learning rates to try, at least one
 * @param criterion how good predictions are
 */
public record RateSearch(FineTuning tuning, List<Double> rates, Criterion criterion) {

  public RateSearch {
    rates = List.copyOf(rates);
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("There is no learning rate to try.");
    }
  }

  /** Judges predictions. */
  @FunctionalInterface
  public interface Criterion {
    /**
     * The mean cross-entropy of labels under calibrated predictions, in nats; the lower, the
     * better.
     *
     * @param logLikelihoods as {@link FineTuning#outOfSample} gives them
     * @param labels the probability of each point by the hand scores, of each response
     */
    double crossEntropy(double[][] logLikelihoods, List<double[]> labels);
  }

  /**
   * What came of one learning rate.
   *
   * @param learningRate the rate
   * @param crossEntropy what the criterion said, or empty where training diverged
   */
  public record Trial(double learningRate, OptionalDouble crossEntropy) {}

  /**
   * What came of the search.
   *
   * @param trials all rates, in their order
   * @param best the rate of the lowest cross-entropy, the lower of two equal ones
   * @param outOfSample the out-of-sample predictions that were made with it: [responses][points]
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  public record Outcome(List<Trial> trials, double best, double[][] outOfSample) {}

  /**
   * A search over a third, once and three times the learning rate that the settings give.
   *
   * @param responses how many hand-scored responses there are
   */
  public static RateSearch around(FineTuning tuning, int responses, Criterion criterion) {
    double rate =
        tuning
            .settings()
            .training(responses, tuning.decoder().plan().size().hidden())
            .learningRate();
    return new RateSearch(tuning, List.of(rate / 3, rate, rate * 3), criterion);
  }

  /**
   * Searches, or goes on with a search that was stopped.
   *
   * @param all the responses
   * @param work a folder of the search's own; made when it is missing
   * @param fingerprint tells the model from any other
   * @throws org.cyborgscoring.data.InputException if training diverges with every rate, and as
   *     {@link FineTuning#outOfSample}
   */
  public Outcome search(List<TaughtResponse> all, Path work, String fingerprint, RunContext run)
      throws IOException {
    double best = rates.get(0);
    return new Outcome(
        List.of(), best, tuning.withLearningRate(best).outOfSample(all, work, fingerprint, run));
  }
}
