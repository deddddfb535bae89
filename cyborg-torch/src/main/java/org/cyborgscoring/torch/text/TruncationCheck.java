package org.cyborgscoring.torch.text;

import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.InputException;

/**
 * How many responses are longer than a model's context. The share is always shown to the user, and
 * above {@link #MOST} the user has to say what is to be done: a model that does not see the ends of
 * many responses scores something else than people did.
 *
 * @param responses how many responses there are
 * @param longer how many of them do not fit
 * @param longest the length of the longest in tokens, special tokens included
 * @param context the most tokens that the model sees at once, special tokens included
 */
public record TruncationCheck(int responses, int longer, int longest, int context) {
  /** The largest share of responses that may be truncated without being asked for. */
  public static final double MOST = 0.05;

  /** Measures responses against a context. */
  public static TruncationCheck of(List<TokenIds> responses, Frame frame, int context) {
    int room = Sequences.room(frame, context);
    int longer = 0;
    int longest = 0;
    for (TokenIds response : responses) {
      longer += response.length() > room ? 1 : 0;
      longest = Math.max(longest, response.length());
    }
    return new TruncationCheck(responses.size(), longer, longest + frame.length(), context);
  }

  /** The share of responses that do not fit, 0 to 1; 0 if there are none. */
  public double share() {
    return responses == 0 ? 0 : (double) longer / responses;
  }

  /** One line for the user that says how many responses do not fit and what becomes of them. */
  public String describe(LongText policy) {
    if (longer == 0) {
      return "No response is longer than the model's %d tokens; the longest has %d."
          .formatted(context, longest);
    }
    return counted()
        + (policy.seesAll() ? ". All of each is seen (" : ". A part of each is not seen (")
        + policy.name()
        + ").";
  }

  /**
   * Refuses to drop the ends of many responses unasked. Any policy but {@link Truncate} is the
   * user's choice already.
   *
   * @throws InputException if the share is above {@link #MOST}; it names the ways out
   */
  public void require(LongText policy) {
    if (policy instanceof Truncate && share() > MOST) {
      throw new InputException(
          """
          %s. That is more than the %s that may be truncated. Choose one of:
            a model with a longer context, such as hf:answerdotai/ModernBERT-base or hf:allenai/longformer-base-4096
            --student-option long=head-tail   the first and the last part of each response is seen
            --student-option long=windows     all is seen, in windows whose vectors are averaged"""
              .formatted(counted(), percent(MOST)));
    }
  }

  private String counted() {
    return "%d of %d responses (%s) are longer than the model's %d tokens; the longest has %d"
        .formatted(longer, responses, percent(share()), context, longest);
  }

  private static String percent(double share) {
    double percent = 100 * share;
    return String.format(
        Locale.ROOT, percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%", percent);
  }
}
