package org.cyborgscoring.demo;

import java.util.Locale;

/** The examinee's language background, the subgroup that the demonstration data has. */
enum Background {
  /** The language of the test is spoken at home. */
  HOME,
  /** The language of the test was learned later. */
  ADDITIONAL;

  /** As it stands in a table. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
