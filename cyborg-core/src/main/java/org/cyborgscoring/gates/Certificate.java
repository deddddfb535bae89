package org.cyborgscoring.gates;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a scoring engine may go into service, and why.
 *
 * @param gates what was asked
 * @param items the verdicts, one for each item or trait
 * @param hashes SHA-256 of every file that the verdict rests on, by its name
 */
public record Certificate(GateSet gates, List<ItemVerdict> items, Map<String, String> hashes) {

  public Certificate {
    items = List.copyOf(items);
    hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
  }

  /** The worst verdict of all items; undecided if there is none. */
  public Verdict verdict() {
    return items.isEmpty()
        ? Verdict.UNDECIDED
        : Verdict.worst(items.stream().map(ItemVerdict::verdict).toList());
  }
}
