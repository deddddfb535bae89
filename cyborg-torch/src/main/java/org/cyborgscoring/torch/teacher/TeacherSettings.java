package org.cyborgscoring.torch.teacher;

import java.util.OptionalInt;
import org.cyborgscoring.prompting.ExampleStrategy;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.torch.finetuning.FineTuningSettings;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.quantization.WeightStorage;

/**
 * What a user chose for a generative Teacher.
 *
 * @param template the words it is asked in
 * @param examples which hand-scored examples it is shown
 * @param shots how many; 0 when it is fine-tuned
 * @param fineTunes whether it learns from the hand scores
 * @param tunes whether the learning rate is searched for
 * @param fineTuning how it learns
 * @param storage how the model's own weights are kept
 * @param maxTokens the most tokens of a prompt with its answer, if the user bounds them
 * @param rationales for how many of the least certain responses a reason is written
 * @param device what computes, as users name it
 */
record TeacherSettings(
    PromptTemplate template,
    ExampleStrategy examples,
    int shots,
    boolean fineTunes,
    boolean tunes,
    FineTuningSettings fineTuning,
    WeightStorage storage,
    OptionalInt maxTokens,
    int rationales,
    String device) {

  /**
   * All that a Teacher's scores depend on besides the model, the data and the seed, in words. What
   * is computed at once, and by what, changes their last bits.
   *
   * @param computes the device that was found
   */
  String fingerprint(ComputeDevice computes) {
    return String.join(
        "\n",
        template.hash(),
        examples.id(),
        Integer.toString(shots),
        Boolean.toString(fineTunes),
        Boolean.toString(tunes),
        fineTunes ? fineTuning.toString() : "at once " + fineTuning.tokensAtOnce(),
        storage.toString(),
        computes.toString(),
        maxTokens.toString());
  }
}
