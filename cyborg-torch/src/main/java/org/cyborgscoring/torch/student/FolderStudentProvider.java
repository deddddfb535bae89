package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.torch.source.ModelSource;

/** Offers Students that are fine-tuned from a model in a folder. */
public final class FolderStudentProvider implements StudentProvider {
  @Override
  public String id() {
    return ModelSource.FOLDER;
  }

  @Override
  public String description() {
    return "a transformer in a folder as Hugging Face has it, fine-tuned; name it by its path";
  }

  @Override
  public Student create(String argument, Map<String, String> options) {
    if (argument.isEmpty() || !Files.isDirectory(Path.of(argument))) {
      throw new InputException(
          "There is no folder '"
              + argument
              + "' with a model for the Student. Give the path of one, or hf:owner/name for a model"
              + " of the Hugging Face hub.");
    }
    return new TransformerStudent(ModelSource.folder(argument), TransformerOptions.parse(options));
  }

  @Override
  public StudentModel load(Item item, ModelFiles.Source files) throws IOException {
    return TransformerFiles.read(item, files);
  }
}
