package org.cyborgscoring.llm.money;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.llm.answer.Answer.Usage;

/**
 * Stops before money runs out. Every call first reserves the most it can cost; when it is done,
 * what it did cost takes that place. What was spent before a run was stopped counts too. For
 * several threads.
 */
public final class Budget {
  private final Limits limits;
  private final Optional<Price> price;
  private double spent;
  private double reserved;
  private long calls;
  private int open;

  /**
   * What may be spent.
   *
   * @param usd US dollars, if they are limited
   * @param calls calls that were answered, if they are limited
   */
  public record Limits(Optional<Double> usd, Optional<Long> calls) {
    /** No limits. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
  }

  /**
   * A budget of which some is spent.
   *
   * @param price what tokens cost, if it is known; it must be where dollars are limited
   * @param spentBefore US dollars spent already
   * @param callsBefore calls made already
   */
  public Budget(Limits limits, Optional<Price> price, double spentBefore, long callsBefore) {
    if (limits.usd().isPresent() && price.isEmpty()) {
      throw new IllegalArgumentException("A limit in dollars needs a price.");
    }
    this.limits = limits;
    this.price = price;
    this.spent = spentBefore;
    this.calls = callsBefore;
  }

  /**
   * Sets money aside for a call. While calls under way have more reserved than they may use, it
   * waits for them rather than stop too early.
   *
   * @param most the most tokens it can use
   * @return US dollars, to be given back to {@link #settle} or {@link #release}
   * @throws BudgetReached if there is not that much left
   */
  public synchronized double reserve(Usage most) {
    while (reserved > 0 && !allows(cost(most))) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("Interrupted.");
      }
    }
    return reserveNow(most);
  }

  /**
   * Sets money aside for one of many calls that are sent together, without waiting.
   *
   * @throws BudgetReached if there is not that much left
   */
  public synchronized double reserveNow(Usage most) {
    double cost = cost(most);
    if (!allows(cost)) {
      throw new BudgetReached(
          "The budget of " + Estimate.usd(limits.usd().orElse(0.0)) + " is reached", "budget-usd");
    }
    if (limits.calls().isPresent() && calls >= limits.calls().get()) {
      throw new BudgetReached(
          "The budget of " + limits.calls().get() + " calls is reached", "budget-calls");
    }
    open++;
    reserved += cost;
    calls++;
    return cost;
  }

  private boolean allows(double cost) {
    return limits.usd().isEmpty() || spent + reserved + cost <= limits.usd().get();
  }

  private double cost(Usage usage) {
    return price.map(known -> known.of(usage)).orElse(0.0);
  }

  private void giveBack(double reservation) {
    open--;
    // Rounding must not leave a crumb that somebody waits for.
    reserved = open == 0 ? 0 : reserved - reservation;
    notifyAll();
  }

  /** Books what a call cost. */
  public synchronized void settle(double reservation, Usage used) {
    giveBack(reservation);
    spent += price.map(known -> known.of(used)).orElse(0.0);
  }

  /** Takes back a reservation of a call that was not answered. */
  public synchronized void release(double reservation) {
    giveBack(reservation);
    calls--;
  }

  /** Books a cost that is no call's, such as fine-tuning. */
  public synchronized void book(double usd) {
    spent += usd;
  }

  /** US dollars spent so far, in all runs; 0 where the price is not known. */
  public synchronized double spent() {
    return spent;
  }
}
