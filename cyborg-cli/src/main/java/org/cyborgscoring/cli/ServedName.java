package org.cyborgscoring.cli;

import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.source.ModelSource;
import org.jspecify.annotations.Nullable;

/** The name that a served model has in requests. */
final class ServedName {
  private static final String HUB = ModelSource.HUB + ":";

  private ServedName() {}

  /**
   * The name.
   *
   * @param teacher what is served, as the user names it
   * @param wanted the name that the user wants, or null
   * @throws InputException if it is no word
   */
  static String of(String teacher, @Nullable String wanted) {
    if (wanted != null) {
      if (!wanted.matches("[\\w.:/@-]+")) {
        throw new InputException(
            "--name is one word of letters, digits, dots, dashes, colons and slashes.");
      }
      return wanted;
    }
    if (teacher.startsWith(HUB)) {
      return teacher.substring(HUB.length());
    }
    Path last = Path.of(teacher).toAbsolutePath().normalize().getFileName();
    return last == null ? "teacher" : last.toString().replaceAll("[^\\w.:@-]", "-");
  }
}
