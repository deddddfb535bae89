package org.cyborgscoring.torch.finetuning;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.DecoderSize;
import org.cyborgscoring.torch.decoder.Projection;
import org.cyborgscoring.torch.finetuning.FineTuningSettings.Recompute;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.quantization.DecoderMemory;
import org.cyborgscoring.torch.quantization.DecoderTraining;
import org.cyborgscoring.torch.quantization.WeightFormat;
import org.cyborgscoring.torch.training.MachineMemory;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.cyborgscoring.torch.training.TrainingWork;

/**
 * The memory and time that a fine-tuning takes on a processor, reckoned before it begins.
 *
 * @param training what decides the memory
 * @param memory the memory
 * @param work what there is to compute
 */
record FineTuningCost(DecoderTraining training, DecoderMemory memory, TrainingWork work) {

  /**
   * The cost of one training on this machine's processor, all epochs of it.
   *
   * @param learned the responses
   * @param threads how many threads compute
   * @throws InputException if it does not fit into memory; the message names the options that would
   */
  static FineTuningCost of(FineTuning tuning, List<TaughtResponse> learned, int threads) {
    TrainingSettings settings = tuning.training(learned.size());
    List<ScoreExample> examples =
        learned.stream()
            .flatMap(response -> ScoreExample.of(response, tuning.points()).stream())
            .toList();
    // The longest example is computed at once in any case.
    int longest = examples.stream().mapToInt(example -> example.tokens().length).max().orElse(0);
    DecoderPlan plan = tuning.decoder().plan();
    long trained =
        LoraAdapter.shapes(plan, tuning.settings().lora()).values().stream()
            .mapToLong(
                shape -> shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b))
            .sum();
    DecoderTraining kept =
        new DecoderTraining(
            plan,
            tuning.storage(),
            trained,
            Math.max(settings.tokensAtOnce(), longest),
            threads,
            false);
    return requireFits(
        kept,
        tuning.settings().recompute(),
        examples,
        settings.epochs(),
        MachineMemory.ofThisMachine());
  }

  /**
   * The cost of a training that fits into memory.
   *
   * @param kept the training with activations that are kept for the way back
   * @param examples what is learned
   * @param epochs how often at most
   * @param available what memory this process may take
   * @throws InputException if it does not fit; the message names the options that would
   */
  static FineTuningCost requireFits(
      DecoderTraining kept,
      Recompute recompute,
      List<ScoreExample> examples,
      int epochs,
      MachineMemory available) {
    boolean recomputed =
        switch (recompute) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> packed(kept) || DecoderMemory.of(kept).total() > available.bytes();
        };
    DecoderTraining training =
        new DecoderTraining(
            kept.plan(),
            kept.storage(),
            kept.trained(),
            kept.tokensAtOnce(),
            kept.workers(),
            recomputed);
    return new FineTuningCost(
        training, DecoderMemory.requireFits(training, available), work(training, examples, epochs));
  }

  private static boolean packed(DecoderTraining training) {
    return training.storage().layers() != WeightFormat.FLOAT32
        || training.storage().tables() != WeightFormat.FLOAT32;
  }

  /**
   * Two operations for each weight and token forward, and as many on the way back, where frozen
   * weights need no gradient; adapters do. Attention takes four for each pair of tokens and each
   * element of a query forward, and eight back. The head is asked for the score tokens alone. What
   * is recomputed counts forward once more.
   */
  private static TrainingWork work(
      DecoderTraining training, List<ScoreExample> examples, int epochs) {
    DecoderPlan plan = training.plan();
    DecoderSize size = plan.size();
    double layers = 0;
    for (Projection layer : plan.projections()) {
      layers += (double) layer.in() * layer.out();
    }
    double head = (double) plan.head().in() * plan.head().out();
    double queries = (double) size.layers() * size.heads() * size.headSize();
    double forward = training.recomputed() ? 2 : 1;
    double sum = 0;
    for (ScoreExample example : examples) {
      double tokens = example.tokens().length;
      double ofToken =
          2 * (forward + 1) * layers
              + 2 * (forward + 2) * training.trained()
              + 4 * (forward + 2) * tokens * queries;
      sum += tokens * ofToken + 4 * head * example.predictions();
    }
    return new TrainingWork(sum * epochs);
  }

  /** The same with more to compute of the same, one after another. */
  FineTuningCost with(double passes) {
    return new FineTuningCost(training, memory, new TrainingWork(work.operations() * passes));
  }

  /** The cost for the user. */
  String description() {
    int workers = training.workers();
    return "about %s%s, and %s on %d %s"
        .formatted(
            memory.description(),
            training.recomputed() ? ", activations computed again on the way back" : "",
            work.description(workers),
            workers,
            workers == 1 ? "thread" : "threads");
  }
}
