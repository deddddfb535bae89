package org.cyborgscoring.torch.teacher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;
import org.cyborgscoring.torch.source.ModelSource;

/** Offers Teachers that are fine-tuned from a decoder in a folder. */
public final class FolderTeacherProvider implements TeacherProvider {
  @Override
  public String id() {
    return ModelSource.FOLDER;
  }

  @Override
  public String description() {
    return "a generative model in a folder as Hugging Face has it, fine-tuned here; name it by its"
        + " path";
  }

  @Override
  public Set<String> idleOptions() {
    return TeacherOptions.IDLE;
  }

  @Override
  public Teacher create(String argument, Map<String, String> options) {
    if (argument.isEmpty() || !Files.isDirectory(Path.of(argument))) {
      throw new InputException(
          "There is no folder '"
              + argument
              + "' with a model for the Teacher. Give the path of one, or hf:owner/name for a model"
              + " of the Hugging Face hub.");
    }
    return new LocalTeacher(ModelSource.folder(argument), TeacherOptions.parse(options));
  }
}
