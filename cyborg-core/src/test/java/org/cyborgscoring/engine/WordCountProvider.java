package org.cyborgscoring.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.scoring.ModelFiles;

/** Loads {@link WordCountModel}s. */
public final class WordCountProvider implements StudentProvider {
  static final String ID = "word-count";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "counts words";
  }

  @Override
  public Student create(String argument, Map<String, String> options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StudentModel load(Item item, ModelFiles.Source files) throws IOException {
    try (InputStream in = files.open("weights.safetensors")) {
      double[] weights = Safetensors.read(in, "weights").tensor("w", DType.F64, 1).doubles();
      return new WordCountModel(item.scale(), weights[0]);
    }
  }
}
