package org.cyborgscoring.llm;

import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.money.Price;

/** What the model of a Teacher costs. */
final class Prices {
  private Prices() {}

  /**
   * The price: that of the table; nothing for a server on this machine, unless the user's own table
   * has the model, as for a gateway to a hosted one.
   */
  static Optional<Price> of(HostedSettings settings, String model) {
    if (settings.endpoint().isLocal() && !settings.ownPrices()) {
      return Optional.of(Price.FREE);
    }
    Optional<Price> known = settings.prices().of(model);
    return known.isEmpty() && settings.endpoint().isLocal() ? Optional.of(Price.FREE) : known;
  }

  /**
   * Checks that the user knows what they agree to.
   *
   * @throws InputException if the price is not known and nothing limits the calls
   */
  static void requireLimit(HostedSettings settings, Optional<Price> price) {
    if (price.isPresent()) {
      return;
    }
    String unknown =
        "The cost of the model '"
            + settings.model()
            + "' is unknown, since the price table does not have it. ";
    if (settings.limits().usd().isPresent()) {
      throw new InputException(
          unknown
              + "A budget in dollars needs it: add the model to a copy of the table and give"
              + " --teacher-option prices=FILE, or limit the calls with budget-calls.");
    }
    if (settings.limits().calls().isEmpty() && !settings.yes()) {
      throw new InputException(
          unknown
              + "Give --teacher-option prices=FILE with its price, a limit with budget-calls, or"
              + " yes=true if it does not matter.");
    }
  }
}
