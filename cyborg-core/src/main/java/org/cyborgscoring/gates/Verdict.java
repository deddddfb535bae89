package org.cyborgscoring.gates;

import java.util.Collection;
import java.util.Locale;

/** What the figures say of a gate, or of all gates of an item. */
public enum Verdict {
  /** The whole interval lies within the bounds. */
  PASS,
  /** The interval straddles a bound, or there is none: these responses do not decide it. */
  UNDECIDED,
  /** The whole interval lies outside the bounds. */
  FAIL;

  /** Its name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worst of these; undecided if there are none, for nothing was shown. */
  public static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().max(Verdict::compareTo).orElse(UNDECIDED);
  }
}
