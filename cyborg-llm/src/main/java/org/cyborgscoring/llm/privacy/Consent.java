package org.cyborgscoring.llm.privacy;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.server.Endpoint;
import org.cyborgscoring.scoring.Dialogue;

/**
 * Sees to it that the user knows what is sent where and what it costs, and agrees, before it
 * happens. Work for a server on this machine is told and not asked about.
 */
public final class Consent {
  private final Endpoint endpoint;
  private final boolean always;
  private final Dialogue dialogue;

  /**
   * Prepares to ask.
   *
   * @param endpoint who receives what is sent
   * @param always whether the user agreed beforehand
   * @param dialogue talks with the user
   */
  public Consent(Endpoint endpoint, boolean always, Dialogue dialogue) {
    this.endpoint = endpoint;
    this.always = always;
    this.dialogue = dialogue;
  }

  /**
   * Tells the user about work and asks whether to do it.
   *
   * @param responses how many responses are sent
   * @param redacted whether names and the like are replaced before
   * @param estimate what it takes, in words
   * @throws InputException if the user does not agree, or cannot be asked
   */
  public void require(int responses, boolean redacted, String estimate) {
    dialogue.say(
        endpoint.host()
            + (endpoint.isLocal() ? " (this machine)" : "")
            + " will receive the text of "
            + responses
            + " responses"
            + (redacted ? ", with names, e-mail addresses and phone numbers replaced" : "")
            + (endpoint.isEncrypted() || endpoint.isLocal()
                ? "."
                : ", unencrypted: whoever is between can read them.")
            + " "
            + estimate);
    if (!endpoint.isLocal() && !agreesTo("Go on?")) {
      throw new InputException(
          "Nothing was sent to "
              + endpoint.host()
              + ", since nobody agreed to it; answer yes, or give --teacher-option yes=true.");
    }
  }

  /** Whether the user agrees, now or beforehand. */
  public boolean agreesTo(String question) {
    return always || dialogue.agrees(question);
  }

  /** Whether what is sent leaves this machine. */
  public boolean isNeeded() {
    return !endpoint.isLocal();
  }
}
