package org.cyborgscoring.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.llm.privacy.Consent;
import org.cyborgscoring.llm.privacy.Redaction;
import org.cyborgscoring.scoring.Dialogue;

/**
 * Whether names and the like are replaced before anything is sent: as the user chose; not for a
 * server on this machine; else the user is asked, once for a run, and agreement beforehand counts
 * as a yes.
 */
final class RedactionChoice {
  private static final String QUESTION =
      "Replace e-mail addresses, phone numbers and the names you named by placeholders before"
          + " responses are sent?";

  private RedactionChoice() {}

  static Redaction make(HostedSettings settings, Consent consent, Path folder, Dialogue dialogue) {
    boolean redact =
        settings.redact().orElseGet(() -> consent.isNeeded() && remembered(consent, folder));
    if (!redact) {
      return Redaction.NONE;
    }
    if (!settings.redaction().findsNames()) {
      dialogue.say(
          "Names of people are not replaced: give --teacher-option redact-roster=FILE or"
              + " redact-model=FILE.");
    }
    return settings.redaction().toRedaction();
  }

  /** The answer of this run, so that it is the same when the run goes on. */
  private static boolean remembered(Consent consent, Path folder) {
    Path file = folder.resolve("redact.txt");
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip().equals("true");
      }
      boolean answer = consent.agreesTo(QUESTION);
      AtomicFile.writeString(file, answer + "\n");
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
