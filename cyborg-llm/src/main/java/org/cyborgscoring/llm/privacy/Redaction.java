package org.cyborgscoring.llm.privacy;

import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.HandScored;

/** Replaces what tells who wrote a response. The same text gives the same result. */
@FunctionalInterface
public interface Redaction {
  /** Replaces nothing. */
  Redaction NONE = text -> text;

  /** The text with what was recognised replaced. */
  String of(String text);

  /** One redaction after the other. */
  static Redaction all(List<Redaction> steps) {
    return text -> {
      String redacted = text;
      for (Redaction step : steps) {
        redacted = step.of(redacted);
      }
      return redacted;
    };
  }

  /** The response with its text redacted. */
  default Response of(Response response) {
    return new Response(
        response.id(), of(response.text()), response.handScore(), response.groups());
  }

  /** Hand-scored responses with their texts redacted. */
  default HandScored of(HandScored handScored) {
    return new HandScored(
        handScored.item(), handScored.responses().stream().map(this::of).toList());
  }
}
