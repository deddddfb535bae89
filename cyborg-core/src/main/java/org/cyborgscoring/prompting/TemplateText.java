package org.cyborgscoring.prompting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;

/**
 * A text with placeholders. They are filled in one pass, so that what is filled in, such as a
 * response with double braces, is never taken for a placeholder itself.
 */
final class TemplateText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z_-]*)\\s*\\}\\}");

  private final String text;
  private final List<Placeholder> placeholders;

  private TemplateText(String text, List<Placeholder> placeholders) {
    this.text = text;
    this.placeholders = placeholders;
  }

  /**
   * Reads a text.
   *
   * @param place where it stands, for messages, such as {@code prompt.txt, line 3}
   * @throws InputException if it has a placeholder that there is not
   */
  static TemplateText parse(String text, String place) {
    List<Placeholder> found = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String id = matcher.group(1);
      found.add(
          Placeholder.withId(id)
              .orElseThrow(
                  () ->
                      new InputException(
                          place
                              + ": there is no placeholder {{"
                              + id
                              + "}}; "
                              + NearestName.of(id, Placeholder.ids())
                                  .map(near -> "did you mean {{" + near + "}}?")
                                  .orElse("there are " + Placeholder.ids() + "."))));
    }
    return new TemplateText(text, found);
  }

  /** The placeholders in their order. */
  List<Placeholder> placeholders() {
    return Collections.unmodifiableList(placeholders);
  }

  Set<Placeholder> distinct() {
    Set<Placeholder> distinct = EnumSet.noneOf(Placeholder.class);
    distinct.addAll(placeholders);
    return distinct;
  }

  /** What stands behind the last placeholder. */
  String tail() {
    Matcher matcher = PLACEHOLDER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      end = matcher.end();
    }
    return text.substring(end);
  }

  /** The text with every placeholder replaced. */
  String fill(Map<Placeholder, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match -> {
              Placeholder placeholder = Placeholder.withId(match.group(1)).orElseThrow();
              return Matcher.quoteReplacement(values.getOrDefault(placeholder, ""));
            });
  }
}
