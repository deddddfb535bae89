package org.cyborgscoring.classic.lsagp;

import java.util.Map;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;

/**
 * Makes the Teacher {@code lsa-gp}. It takes no argument, and one option: {@code embeddings}, the
 * name of a pretrained {@link org.cyborgscoring.scoring.TextEncoder} whose vectors it looks at too.
 */
public final class LsaGpTeacherProvider implements TeacherProvider {
  private static final String EMBEDDINGS = "embeddings";

  @Override
  public String id() {
    return "lsa-gp";
  }

  @Override
  public String description() {
    return "Gaussian process over n-grams, latent semantic analysis of all responses, and surface"
        + " features; pure Java";
  }

  @Override
  public Teacher create(String argument, Map<String, String> options) {
    if (!argument.isEmpty()) {
      throw new InputException(
          "The Teacher lsa-gp takes nothing after its name, but got '" + argument + "'.");
    }
    for (String option : new TreeSet<>(options.keySet())) {
      if (!option.equals(EMBEDDINGS)) {
        throw new InputException(
            "The Teacher lsa-gp does not know the option '"
                + option
                + "'; it knows "
                + EMBEDDINGS
                + ", the name of a pretrained text encoder.");
      }
    }
    return new LsaGpTeacher(
        Recipes.withEncoder(options.getOrDefault(EMBEDDINGS, "")), Exactness.STANDARD);
  }
}
