package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.lora.AdapterMerge;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;

/**
 * Writes a fitted Teacher's model with its adapters in the weights, as other programs want it.
 *
 * @param teacher the Teacher
 * @param base its model, where it is to be found elsewhere than when the Teacher was fitted
 */
public record TeacherMerge(TeacherFolder teacher, Optional<ModelSource> base) {
  private static final int PANEL = 8;
  private static final int WORDS = 40;

  /**
   * Writes the model, and proves on a panel of prompts about the Teacher's item that it says what
   * the Teacher says.
   *
   * @param out a folder that is not there yet
   * @param type {@link DType#F32} or {@link DType#BF16}
   * @throws InputException if there are no adapters, if the model is another than the Teacher was
   *     fitted with, if the folder exists, or if the proof fails
   */
  public AdapterMerge.Proof write(Path out, DType type, RunContext run) throws IOException {
    TeacherCard card = teacher.requireCard();
    if (card.adapterSha256().isEmpty()) {
      throw new InputException(
          "The Teacher "
              + teacher.path()
              + " was not fine-tuned, so there is nothing to merge: use the model "
              + card.model()
              + " as it is.");
    }
    if (!teacher.storage().equals(WeightStorage.FLOAT32)) {
      run.progress()
          .note(
              "The Teacher was fitted on weights in "
                  + card.quantize()
                  + ". The merged model is made of the model's own, so it scores a little otherwise"
                  + " than the Teacher did.");
    }
    ModelFolder folder = base.orElseGet(() -> ModelSource.named(card.model())).folder(run);
    DecoderPlan plan = LanguageModel.plan(folder);
    BaseModel model = BaseModel.of(folder.path().toString(), folder);
    List<int[]> panel = panel(card, folder, plan);
    LoraAdapter adapter = teacher.adapter().read(plan, model, ComputeDevice.CPU);
    try {
      teacher.requireAdapter(card, Adapter.sha256(teacher.adapter()));
      return new AdapterMerge(folder, plan).write(adapter, out, type, panel);
    } finally {
      adapter.parameters().close();
    }
  }

  /** Prompts about texts of the item's own words, from none to many. */
  private List<int[]> panel(TeacherCard card, ModelFolder folder, DecoderPlan plan)
      throws IOException {
    Item item = card.item().item();
    String[] words = (item.prompt() + " " + item.rubric()).strip().split("\\s+", -1);
    try (ModelInput input = ModelInput.of(folder, plan)) {
      Questions questions = Questions.of(item, teacher.template(card), card.context(), input);
      List<int[]> panel = new ArrayList<>();
      for (int i = 0; i < PANEL; i++) {
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < i * WORDS / PANEL; j++) {
          text.append(words[(7 * i + j) % words.length]).append(' ');
        }
        Response response = Response.unscored("panel", text.toString());
        panel.add(questions.encoder().encode(response).tokens());
      }
      return panel;
    }
  }
}
