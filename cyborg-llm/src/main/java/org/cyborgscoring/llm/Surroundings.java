package org.cyborgscoring.llm;

import java.time.InstantSource;
import java.util.Map;
import org.cyborgscoring.llm.server.Pause;

/**
 * What a hosted Teacher takes from the machine it runs on.
 *
 * @param environment the variables of the environment
 * @param clock tells the time
 * @param pause lets time pass
 */
record Surroundings(Map<String, String> environment, InstantSource clock, Pause pause) {

  /** Does not show the environment: a key may be in it. */
  @Override
  public String toString() {
    return "Surroundings[...]";
  }
}
