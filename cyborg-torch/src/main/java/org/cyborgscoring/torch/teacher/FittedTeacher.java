package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.prompt.PromptEncoder;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;

/**
 * A Teacher that a run has fitted, in memory again. It is asked in the words that it was trained
 * with and in no others. Holds native memory until it is closed.
 */
public final class FittedTeacher implements AutoCloseable {
  private final TeacherCard card;
  private final LanguageModel model;
  private final Adapter adapter;
  private final Questions questions;

  private FittedTeacher(
      TeacherCard card, LanguageModel model, Adapter adapter, Questions questions) {
    this.card = card;
    this.model = model;
    this.adapter = adapter;
    this.questions = questions;
  }

  /**
   * Reads a Teacher.
   *
   * @param base its model, where it is to be found elsewhere than when the Teacher was fitted
   * @param template a template that the user supposes it was trained with, to be checked
   * @param storage how the model's weights are kept
   * @throws InputException if it is damaged, if the model is another, or if the template is
   */
  public static FittedTeacher open(
      TeacherFolder folder,
      Optional<ModelSource> base,
      Optional<Path> template,
      WeightStorage storage,
      ComputeDevice device,
      RunContext run)
      throws IOException {
    TeacherCard card = folder.requireCard();
    if (card.shots() > 0) {
      throw new InputException(
          "The Teacher "
              + folder.path()
              + " is shown hand-scored responses of its run, so it cannot be asked apart from it."
              + " Fit one without shots.");
    }
    PromptTemplate words = folder.template(card);
    template.ifPresent(
        file -> folder.requireTemplate(card, PromptTemplate.read(file), file.toString()));
    LanguageModel model =
        LanguageModel.open(
            base.orElseGet(() -> ModelSource.named(card.model())).folder(run), storage, device);
    try {
      return open(folder, card, words, model);
    } catch (IOException | RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  private static FittedTeacher open(
      TeacherFolder folder, TeacherCard card, PromptTemplate words, LanguageModel model)
      throws IOException {
    BaseModel base = BaseModel.of(card.model(), model.folder());
    if (!base.sha256().equals(card.modelSha256())) {
      throw new InputException(
          "The Teacher "
              + folder.path()
              + " was fitted with other weights than those of "
              + model.folder().path()
              + ". Name the model that it was fitted with: "
              + card.model()
              + ".");
    }
    Questions questions = Questions.of(card.item().item(), words, card.context(), model.input());
    if (!questions.encoder().hash().equals(card.promptSha256())) {
      throw new InputException(
          "The Teacher "
              + folder.path()
              + " would be asked in other words than it was trained with: the model's tokenizer or"
              + " chat template has changed since. Fetch the model again as it was, or fit the"
              + " Teacher again.");
    }
    return new FittedTeacher(card, model, folder.adapter(card, model, base), questions);
  }

  /** The item whose responses it scores. */
  public Item item() {
    return questions.item();
  }

  /** Its model. */
  public LanguageModel model() {
    return model;
  }

  /** A pass that scores with what it has learned. */
  public DecoderPass pass() {
    return model.pass(adapter.adaptation());
  }

  /** How it is asked. */
  public Questions questions() {
    return questions;
  }

  /** Makes tokens of responses. */
  public PromptEncoder encoder() {
    return questions.encoder();
  }

  /** What its logarithmic probabilities are divided by. */
  public Temperature temperature() {
    return new Temperature(card.temperature());
  }

  @Override
  public void close() {
    adapter.close();
    model.close();
  }
}
