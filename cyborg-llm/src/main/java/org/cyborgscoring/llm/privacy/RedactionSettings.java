package org.cyborgscoring.llm.privacy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * What is replaced.
 *
 * @param region the region whose phone numbers are found, such as {@code US}
 * @param nameModel a model of Apache OpenNLP that finds names of people; null for none
 * @param roster a file with a name on each line; null for none
 */
public record RedactionSettings(String region, @Nullable Path nameModel, @Nullable Path roster) {

  public RedactionSettings {
    region = region.toUpperCase(Locale.ROOT);
    if (!PhoneRedaction.knows(region)) {
      throw new InputException(
          "There is no region '" + region + "'; give redact-region two letters, such as US.");
    }
  }

  /**
   * The redaction: e-mail addresses and phone numbers always, names by what is given.
   *
   * @throws InputException if a file cannot be used
   */
  public Redaction toRedaction() {
    List<Redaction> steps =
        new ArrayList<>(List.of(new EmailRedaction(), new PhoneRedaction(region)));
    if (roster != null) {
      steps.add(new RosterRedaction(TextFile.read(roster).lines().toList()));
    }
    if (nameModel != null) {
      steps.add(NameRedaction.read(nameModel));
    }
    return Redaction.all(steps);
  }

  /** Whether anything finds names of people. */
  public boolean findsNames() {
    return nameModel != null || roster != null;
  }
}
