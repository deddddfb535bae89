package org.cyborgscoring.cli;

import java.util.Set;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.scoring.ProviderName;
import org.cyborgscoring.scoring.TeacherProvider;

/** Which names stand for pretrained models that compute on this machine. */
final class LocalModels {
  private static final Set<String> IDS = Set.of("hf", ProviderName.FOLDER);

  private LocalModels() {}

  /** Whether a Teacher of this name is one. */
  static boolean isTeacher(String name) {
    return IDS.contains(ProviderName.of(name, TeacherProvider.class, TeacherProvider::id).id());
  }

  /** Whether a Student of this name is one. */
  static boolean isStudent(String name) {
    return IDS.contains(ProviderName.of(name, StudentProvider.class, StudentProvider::id).id());
  }
}
