package org.cyborgscoring.classic.ridge;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.scoring.ModelFiles;

/** Offers the Student {@code ngram-ridge}. */
public final class NgramRidgeProvider implements StudentProvider {
  static final String ID = "ngram-ridge";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "ridge regression on hashed n-grams and surface features; small, fast, pure Java";
  }

  @Override
  public Student create(String argument, Map<String, String> options) {
    if (!argument.isEmpty()) {
      throw new InputException(
          "The Student ngram-ridge takes nothing after a colon; write it as ngram-ridge.");
    }
    if (!options.isEmpty()) {
      throw new InputException(
          "The Student ngram-ridge has no option named "
              + String.join(", ", options.keySet().stream().sorted().toList())
              + "; it has none.");
    }
    return new NgramRidge(RidgeSettings.STANDARD);
  }

  @Override
  public StudentModel load(Item item, ModelFiles.Source files) throws IOException {
    return NgramRidgeFiles.read(item, files);
  }
}
