package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.source.ModelSource;

/**
 * A Teacher that is a decoder on this machine.
 *
 * <p>Its adapters learn from the hand scores once for each fold, for out-of-sample predictions, and
 * once from all of them; or it is asked as it is, with hand-scored examples or without. Nothing
 * leaves the machine. What it learned and said stays in the run's folder, so that the same fit goes
 * on where it was stopped.
 *
 * @param source the pretrained model
 * @param settings how it learns and is asked
 */
record LocalTeacher(ModelSource source, TeacherSettings settings) implements Teacher {
  private static final int LEAST_TO_LEARN = 20;
  private static final int LEAST_TO_CALIBRATE = 10;

  @Override
  public Map<String, String> provenance(RunContext run) throws IOException {
    return source.provenance(run);
  }

  /** Its weights fill memory, and all threads work on them. */
  @Override
  public boolean wantsWholeMachine() {
    return true;
  }

  @Override
  public Fitted<Scorer> fit(HandScored handScored, List<Response> unscored, RunContext run) {
    if (settings.fineTunes()) {
      handScored.requireLearnable(LEAST_TO_LEARN, "A generative Teacher that is fine-tuned");
    } else {
      handScored.requireLearnable(LEAST_TO_CALIBRATE, "A generative Teacher");
    }
    try {
      LanguageModel model =
          LanguageModel.open(
              source.folder(run), settings.storage(), ComputeDevice.named(settings.device()));
      try {
        Map<String, String> from = provenance(run);
        String path = model.folder().path().toAbsolutePath().normalize().toString();
        String hub = from.get("model.name");
        BaseModel base = BaseModel.of(hub == null ? path : hub, model.folder());
        String name =
            hub == null ? path : ModelSource.HUB + ":" + hub + "@" + from.get("model.commit");
        return new TeacherFit(model, base, name, settings, from, run).fit(handScored);
      } catch (IOException | RuntimeException | Error e) {
        model.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
