package org.cyborgscoring.llm.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * Replaces e-mail addresses: what looks like one is given to the validator of Apache Commons.
 * Addresses that are spelled out ("ann at example dot org") are not found.
 */
final class EmailRedaction implements Redaction {
  private static final Pattern CANDIDATE = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[\\w.-]+\\w");
  private final EmailValidator validator = EmailValidator.getInstance();

  @Override
  public String of(String text) {
    return CANDIDATE
        .matcher(text)
        .replaceAll(
            match ->
                validator.isValid(match.group())
                    ? "[e-mail]"
                    : Matcher.quoteReplacement(match.group()));
  }
}
