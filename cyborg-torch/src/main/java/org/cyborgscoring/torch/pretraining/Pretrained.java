package org.cyborgscoring.torch.pretraining;

import org.cyborgscoring.torch.training.TrainingLog;

/**
 * What pretraining came to.
 *
 * @param vocabulary how many tokens the model knows
 * @param parameters how many numbers it has learned
 * @param sequences how many sequences it learned from
 * @param log how the training went; its quality is the log-likelihood of a predicted token of texts
 *     that were set apart, at most 0
 */
public record Pretrained(int vocabulary, long parameters, int sequences, TrainingLog log) {

  /**
   * The perplexity of predicted tokens, hidden or next ones, of texts that were set apart: from how
   * many equally likely tokens the model would seem to choose.
   */
  public double perplexity() {
    return Math.exp(-log.best().quality());
  }
}
