package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.torch.source.ModelSource;

/** Offers Students that are fine-tuned from a model of the Hugging Face hub. */
public final class HubStudentProvider implements StudentProvider {
  @Override
  public String id() {
    return ModelSource.HUB;
  }

  @Override
  public String description() {
    return "a transformer of the Hugging Face hub, fine-tuned; hf:owner/name or"
        + " hf:owner/name@revision";
  }

  @Override
  public Student create(String argument, Map<String, String> options) {
    return new TransformerStudent(ModelSource.hub(argument), TransformerOptions.parse(options));
  }

  @Override
  public StudentModel load(Item item, ModelFiles.Source files) throws IOException {
    return TransformerFiles.read(item, files);
  }
}
