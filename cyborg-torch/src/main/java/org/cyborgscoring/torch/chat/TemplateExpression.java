package org.cyborgscoring.torch.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inside of a block, where the engine's dialect differs from Jinja2's. */
final class TemplateExpression {
  private static final Pattern STRING_OR_REVERSED =
      Pattern.compile(
          "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\[\\s*:\\s*:\\s*-1\\s*\\]",
          Pattern.DOTALL);
  private static final Pattern STRING =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
  private static final Pattern FILTERED_LOOP =
      Pattern.compile("for\\b.*\\sif\\b.*", Pattern.DOTALL);
  private static final Pattern FILTER = Pattern.compile("\\|\\s*(\\w+)");
  private static final Pattern TEST = Pattern.compile("\\bis\\s+(?:not\\s+)?(\\w+)");
  private static final Pattern CHOICE = Pattern.compile("\\selse\\b");

  /** Longer than any block of use; the expressions that match strings recurse along them. */
  private static final int LONGEST = 4000;

  private TemplateExpression() {}

  /**
   * The block as the engine reads it.
   *
   * @throws TemplateFault if the engine would misread it
   */
  static String prepared(String block) {
    if (block.length() > LONGEST) {
      throw new TemplateFault("a block has more than " + LONGEST + " characters");
    }
    String bare = STRING.matcher(block).replaceAll("''");
    if (FILTERED_LOOP.matcher(bare).matches() && !CHOICE.matcher(bare).find()) {
      throw new TemplateFault("a loop with a condition (for ... in ... if ...) is not supported");
    }
    if (bare.contains("**")) {
      throw new TemplateFault("powers (**) are not supported");
    }
    requireShallow(bare);
    FILTER.matcher(bare).results().forEach(used -> TemplateEngine.requireFilter(used.group(1)));
    TEST.matcher(bare).results().forEach(used -> TemplateEngine.requireTest(used.group(1)));
    return STRING_OR_REVERSED
        .matcher(block)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group().startsWith("[") ? "|reverse" : match.group()));
  }

  private static void requireShallow(String bare) {
    int depth = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth > TemplateEngine.DEEPEST) {
        throw new TemplateFault("its brackets are nested too deeply");
      }
    }
  }

  /** A text as a string literal. */
  static String quoted(String text) {
    return '\''
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t")
        + '\'';
  }
}
