package org.cyborgscoring.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scoring engine was made from.
 *
 * @param cyborgVersion the version of Cyborg that made it
 * @param created when it was made
 * @param handScored how many hand scores the Student learned from
 * @param machineScored how many machine scores it learned from
 * @param teacher who gave the machine scores: the Teacher's id with the hash of its configuration
 *     and data; empty when there are none
 * @param seeds the seeds of the run by what they are for
 * @param agreement agreement statistics by name, such as {@code qwk}, each finite; one that is
 *     undefined is left out
 * @param dataHash SHA-256 of the data the Student learned from, in hexadecimal digits
 */
public record EngineProvenance(
    String cyborgVersion,
    Instant created,
    int handScored,
    int machineScored,
    String teacher,
    Map<String, Long> seeds,
    Map<String, Double> agreement,
    String dataHash) {

  public EngineProvenance {
    if (handScored < 0 || machineScored < 0) {
      throw new IllegalArgumentException(handScored + " hand, " + machineScored + " machine");
    }
    // The first copy refuses nulls, the second gives the order of the names.
    seeds = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(seeds)));
    agreement = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(agreement)));
    agreement.forEach(
        (name, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The statistic " + name + " is " + value + ".");
          }
        });
  }
}
