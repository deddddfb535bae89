package org.cyborgscoring.classic.lsagp;

import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;

/** Makes the Teacher {@code lsa-gp}. It takes no argument and no options. */
public final class LsaGpTeacherProvider implements TeacherProvider {

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
    if (!options.isEmpty()) {
      throw new InputException(
          "The Teacher lsa-gp does not know the option '"
              + options.keySet().stream().sorted().findFirst().orElseThrow()
              + "'; it has no options.");
    }
    return new LsaGpTeacher(Recipes.standard(), Exactness.STANDARD);
  }
}
