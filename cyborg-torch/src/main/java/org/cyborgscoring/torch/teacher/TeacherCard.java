package org.cyborgscoring.torch.teacher;

import java.util.List;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.torch.finetuning.RateSearch;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.jspecify.annotations.Nullable;

/**
 * {@code teacher.json}: what a fitted Teacher is besides its adapters.
 *
 * @param format the version of this form
 * @param model the name or folder of the model
 * @param modelSha256 the hash of the model's weights
 * @param quantize how its weights were kept, as users name it
 * @param adapterSha256 the hash of the adapters' files; empty where there are none
 * @param templateSha256 the hash of {@code prompt-template.txt}
 * @param chatTemplateSha256 the hash of the form of the model's conversations
 * @param promptSha256 the hash of all that every prompt is made of but the response
 * @param item the item
 * @param context the most tokens of a prompt with its answer
 * @param temperature what its logarithmic probabilities are divided by
 * @param shots how many hand-scored examples it was shown
 * @param learning how it learned, or null where it did not
 * @param agreement what it says of hand-scored responses that it did not learn from
 */
record TeacherCard(
    int format,
    String model,
    String modelSha256,
    String quantize,
    String adapterSha256,
    String templateSha256,
    String chatTemplateSha256,
    String promptSha256,
    ItemCard item,
    int context,
    double temperature,
    int shots,
    @Nullable Learning learning,
    Agreement agreement) {
  /** The version that is written. */
  static final int FORMAT = 1;

  TeacherCard {
    Temperature unused = new Temperature(temperature);
  }

  /**
   * An item.
   *
   * @param id its id
   * @param prompt what examinees read
   * @param rubric how it is scored
   * @param min the lowest point of the scale
   * @param max the highest
   * @param step the distance of two points
   */
  record ItemCard(String id, String prompt, String rubric, double min, double max, double step) {
    static ItemCard of(Item item) {
      ScoreScale scale = item.scale();
      return new ItemCard(
          item.id(), item.prompt(), item.rubric(), scale.min(), scale.max(), scale.step());
    }

    Item item() {
      return new Item(id, new ScoreScale(min, max, step), prompt, rubric);
    }
  }

  /**
   * How a Teacher learned.
   *
   * @param handScored from how many hand scores
   * @param learningRate the highest learning rate
   * @param rates the rates that were tried, with the cross-entropy of each; empty where none was
   */
  record Learning(int handScored, double learningRate, List<TriedRate> rates) {}

  /**
   * A learning rate that was tried.
   *
   * @param rate the rate
   * @param crossEntropy of hand scores that were held out, calibrated, in natural units; null where
   *     training diverged
   */
  record TriedRate(double rate, @Nullable Double crossEntropy) {
    static TriedRate of(RateSearch.Trial trial) {
      return new TriedRate(
          trial.learningRate(),
          trial.crossEntropy().isPresent() ? trial.crossEntropy().getAsDouble() : null);
    }
  }

  /**
   * Agreement with hand scores out of sample.
   *
   * @param responses how many
   * @param qwk QWK of the expected scores, or null where it is not defined
   * @param crossEntropy of the hand scores under the calibrated probabilities, in natural units
   */
  record Agreement(int responses, @Nullable Double qwk, double crossEntropy) {}
}
