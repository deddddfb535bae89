package org.cyborgscoring.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.pipeline.OutcomeStore;

/** Keeps outcomes in memory. */
public final class RememberedOutcomes implements OutcomeStore {
  private final Map<String, Outcome> outcomes = new TreeMap<>();

  @Override
  public Outcome get(String name, Supplier<Outcome> fit) {
    Outcome known = outcomes.get(name);
    if (known != null) {
      return known;
    }
    Outcome outcome = fit.get();
    outcomes.put(name, outcome);
    return outcome;
  }

  /** All outcomes by their names; what is taken from it is forgotten. */
  public Map<String, Outcome> outcomes() {
    return outcomes;
  }
}
