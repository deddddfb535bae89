package org.cyborgscoring.cyborg;

import java.util.Locale;

/** Who gave a score. */
public enum Origin {
  /** People. */
  HUMAN,
  /** A Teacher. */
  MACHINE;

  /** The name as it stands in tables: {@code human} or {@code machine}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
