package org.cyborgscoring.torch.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.training.DivergedTraining;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the learning rate by cross-validation on the hand scores: the best is that of the
 * lowest cross-entropy of out-of-sample predictions at the temperature that suits them. All rates
 * have the same folds and random numbers, so that nothing but the rate tells them apart.
 *
 * @param tuning what is trained
 * @param rates the learning rates to try, at least one
 */
public record RateSearch(FineTuning tuning, List<Double> rates) {
  /** How many rates {@link #around} tries. */
  public static final int RATES = 3;

  /** From one rate to the next. */
  private static final double STEP = 3;

  public RateSearch {
    rates = List.copyOf(rates);
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("There is no learning rate to try.");
    }
  }

  /**
   * What came of one learning rate.
   *
   * @param learningRate the rate
   * @param crossEntropy the mean cross-entropy of the labels, in nats; empty where training
   *     diverged
   */
  public record Trial(double learningRate, OptionalDouble crossEntropy) {}

  /**
   * What came of the search.
   *
   * @param trials all rates, in their order
   * @param best the rate of the lowest cross-entropy, the first of equal ones
   * @param outOfSample the out-of-sample predictions that were made with it, as {@link
   *     FineTuning#outOfSample} gives them: [responses][points]
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  public record Outcome(List<Trial> trials, double best, double[][] outOfSample) {}

  /**
   * A search over a third, once and three times the learning rate that the settings give.
   *
   * @param responses how many hand-scored responses there are
   */
  public static RateSearch around(FineTuning tuning, int responses) {
    double rate = tuning.training(responses).learningRate();
    return new RateSearch(tuning, List.of(rate / STEP, rate, rate * STEP));
  }

  /**
   * Searches, or goes on with a search that was stopped.
   *
   * @param all the responses
   * @param work a folder of the search's own; made when it is missing
   * @param fingerprint tells the model from any other
   * @throws DivergedTraining if training diverges at every rate
   * @throws InputException as {@link FineTuning#outOfSample} does
   * @throws IOException if a fold cannot be kept
   */
  public Outcome search(List<TaughtResponse> all, Path work, String fingerprint, RunContext run)
      throws IOException {
    double[][] labels = TaughtResponse.labels(all);
    List<Trial> trials = new ArrayList<>();
    double lowest = Double.POSITIVE_INFINITY;
    double best = Double.NaN;
    double[][] outOfSample = null;
    for (int i = 0; i < rates.size(); i++) {
      double rate = rates.get(i);
      double[][] scores = scores(i, all, work.resolve("rate-" + (i + 1)), fingerprint, run);
      if (scores == null) {
        trials.add(new Trial(rate, OptionalDouble.empty()));
        continue;
      }
      double crossEntropy = Temperature.fit(scores, labels).crossEntropy(scores, labels);
      trials.add(new Trial(rate, OptionalDouble.of(crossEntropy)));
      if (crossEntropy < lowest) {
        lowest = crossEntropy;
        best = rate;
        outOfSample = scores;
      }
    }
    if (outOfSample == null) {
      throw new DivergedTraining(
          String.format(
              Locale.ROOT,
              "Training diverged at every learning rate that was tried: %s. Give a lower one, such as %.1g.",
              rates.stream().map(RateSearch::shown).collect(Collectors.joining(", ")),
              rates.get(0) / STEP));
    }
    return new Outcome(List.copyOf(trials), best, outOfSample);
  }

  /** The out-of-sample predictions with a rate, or null where training diverged. */
  private double @Nullable [][] scores(
      int place, List<TaughtResponse> all, Path work, String fingerprint, RunContext run)
      throws IOException {
    FineTuning tried = tuning.withLearningRate(rates.get(place));
    Path mark = work.resolve("diverged.txt");
    String expected = tried.fingerprint(all, fingerprint) + "; seed " + run.seed();
    if (Files.exists(mark) && Files.readString(mark).equals(expected)) {
      return null;
    }
    Progress progress =
        new TrialProgress(run.progress(), "learning rate " + shown(rates.get(place)));
    try {
      return tried.outOfSample(all, work, fingerprint, run.withProgress(progress));
    } catch (DivergedTraining e) {
      AtomicFile.writeString(mark, expected);
      return null;
    }
  }

  /** Says of each task which learning rate it is for. */
  private record TrialProgress(Progress told, String trial) implements Progress {
    @Override
    public void update(String task, long done, long total) {
      told.update(task + ", " + trial, done, total);
    }

    @Override
    public void note(String message) {
      told.note(message);
    }
  }

  private static String shown(double rate) {
    return String.format(Locale.ROOT, "%.2g", rate);
  }
}
