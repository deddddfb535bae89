package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into a report as a browser's parser would, where scripts end at their end tag. */
record Html(String text) {
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
  private static final Pattern DATA =
      Pattern.compile("(?s)<script type=\"application/json\">(.*?)</script>");
  private static final Pattern HEADING = Pattern.compile("<h2>(.*?)</h2>");
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href|srcset|action)=\"(.*?)\"");

  /** The scripts that run. */
  List<String> scripts() {
    return groups(SCRIPT, text);
  }

  /** The data of the charts. */
  List<String> chartData() {
    return groups(DATA, text);
  }

  /** The headings of the sections. */
  List<String> headings() {
    return groups(HEADING, text);
  }

  /** What the page refers to. */
  List<String> references() {
    return groups(REFERENCE, markup());
  }

  /** The page without its scripts, data and styles. */
  String markup() {
    return text.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)<style>.*?</style>", "");
  }

  /** The style sheet. */
  String styles() {
    return groups(Pattern.compile("(?s)<style>(.*?)</style>"), text).get(0);
  }

  private static List<String> groups(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
