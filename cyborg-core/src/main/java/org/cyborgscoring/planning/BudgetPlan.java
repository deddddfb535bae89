package org.cyborgscoring.planning;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.Item;

/**
 * How many more hand scores a target needs.
 *
 * @param item the item
 * @param design what the plan was made for
 * @param handScored how many hand-scored responses there are
 * @param unscored how many others could be scored
 * @param ceilings how far agreement can go
 * @param measured the measured points, by ascending number of hand scores
 * @param curve the fitted curve; empty where the hand scores do not tell
 * @param verdict what the plan says of the target
 * @param why the reason where the verdict is {@link Verdict#UNDETERMINED}, else empty
 * @param now what a run with the hand scores at hand can be expected to reach
 * @param answer the fewest hand scores with which the target is to be expected; empty where no
 *     number of responses there are does it
 * @param safe the fewest with which the lower end of the interval reaches it; empty likewise
 * @param table forecasts at round steps, from the hand scores at hand up to all responses; empty
 *     where nothing is forecast
 * @param drawn forecasts close enough together to draw them, from the first measured point up to
 *     all responses; empty likewise
 */
public record BudgetPlan(
    Item item,
    PlanDesign design,
    int handScored,
    int unscored,
    Ceilings ceilings,
    List<MeasuredPoint> measured,
    Optional<PowerLaw> curve,
    Verdict verdict,
    String why,
    Optional<Forecast> now,
    Optional<Forecast> answer,
    Optional<Forecast> safe,
    List<Forecast> table,
    List<Forecast> drawn) {

  public BudgetPlan {
    measured = List.copyOf(measured);
    table = List.copyOf(table);
    drawn = List.copyOf(drawn);
  }

  /** How many responses could be hand-scored in all. */
  public int responses() {
    return handScored + unscored;
  }

  /** How many more hand scores the answer asks for; 0 where it asks for none or there is none. */
  public int more() {
    return answer.map(forecast -> Math.max(0, forecast.handScored() - handScored)).orElse(0);
  }

  /** The best that a run can be expected to reach here: with every response hand-scored. */
  public Optional<Forecast> best() {
    return table.isEmpty() ? Optional.empty() : Optional.of(table.get(table.size() - 1));
  }

  /**
   * Up to how many hand scores the plan rests on what was measured rather than on the curve's
   * continuation: four times the most measured.
   */
  public int supported() {
    return measured.isEmpty() ? 0 : 4 * measured.get(measured.size() - 1).handScored();
  }
}
