package org.cyborgscoring.llm.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;

/**
 * Replaces phone numbers that Google's libphonenumber finds valid: international ones with their
 * country code, and those written as in one region. National numbers of other regions are not
 * found.
 */
final class PhoneRedaction implements Redaction {
  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String region;

  /**
   * A redaction.
   *
   * @param region two letters, such as {@code US}
   */
  PhoneRedaction(String region) {
    this.region = region;
  }

  @Override
  public String of(String text) {
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    for (PhoneNumberMatch match :
        numbers.findNumbers(text, region, Leniency.VALID, Long.MAX_VALUE)) {
      redacted.append(text, from, match.start()).append("[phone]");
      from = match.end();
    }
    return redacted.append(text, from, text.length()).toString();
  }

  /** Whether there is such a region. */
  static boolean knows(String region) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(region);
  }
}
