package org.cyborgscoring.llm.money;

import java.util.Locale;
import java.util.Optional;
import org.cyborgscoring.llm.answer.Answer.Usage;

/**
 * What work will take, told before the first call.
 *
 * @param calls how many questions are asked
 * @param usage about how many tokens they use
 * @param training about how many tokens are fine-tuned on, over all passes
 * @param cost about how many US dollars; nothing where the price is not known
 */
public record Estimate(long calls, Usage usage, long training, Optional<Double> cost) {

  /** The estimate in words. */
  public String inWords(String model, String date) {
    String work =
        "About "
            + count(calls)
            + " calls, "
            + count(usage.promptTokens())
            + " tokens of questions and "
            + count(usage.completionTokens())
            + " of answers"
            + (training > 0 ? ", " + count(training) + " tokens of fine-tuning" : "");
    return cost.map(
            usd ->
                usd == 0
                    ? work + ", at no price."
                    : work + ": about " + usd(usd) + " at the prices of " + date + ".")
        .orElse(
            work
                + "; the cost of the model '"
                + model
                + "' is unknown, since the price table does not have it.");
  }

  /** An amount of money, such as {@code 1.25 USD}. */
  public static String usd(double amount) {
    return String.format(Locale.ROOT, amount < 0.1 ? "%.4f USD" : "%.2f USD", amount);
  }

  private static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
