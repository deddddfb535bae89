package org.cyborgscoring.torch.teacher;

import java.util.Map;
import java.util.Set;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;
import org.cyborgscoring.torch.source.ModelSource;

/** Offers Teachers that are fine-tuned from a decoder of the Hugging Face hub. */
public final class HubTeacherProvider implements TeacherProvider {
  @Override
  public String id() {
    return ModelSource.HUB;
  }

  @Override
  public String description() {
    return "a generative model of the Hugging Face hub, fine-tuned here; hf:owner/name or"
        + " hf:owner/name@revision";
  }

  @Override
  public Set<String> idleOptions() {
    return TeacherOptions.IDLE;
  }

  @Override
  public Teacher create(String argument, Map<String, String> options) {
    return new LocalTeacher(ModelSource.hub(argument), TeacherOptions.parse(options));
  }
}
