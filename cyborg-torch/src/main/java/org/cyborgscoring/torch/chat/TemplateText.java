package org.cyborgscoring.torch.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template's source with Jinja2's rules of white space carried out: what is left needs none.
 *
 * <p>Chat templates are written for {@code trim_blocks} and {@code lstrip_blocks}: the line break
 * behind a block is dropped, and so are the blanks between the start of a line and a block; {@code
 * -} at a block's edge drops all white space on that side, {@code +} keeps it. One line break at
 * the end of the source is dropped. (Jinja documentation, "Whitespace Control".) The rules are
 * carried out here so that they do not depend on the engine. Comments and the tags of {@code
 * generation}, which mark what is trained on and write nothing, are left out.
 */
final class TemplateText {
  private static final Pattern OPENING = Pattern.compile("\\{\\{|\\{%|\\{#");
  private static final Pattern MARKED = Pattern.compile("(?:end)?generation");
  private static final Pattern END_RAW = Pattern.compile("\\{%([-+]?)\\s*endraw\\s*([-+]?)%\\}");

  /** Writes nothing, but makes each turn of a loop a step that is counted. */
  private static final String STEP = "{{ '' }}";

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int at;
  private boolean trimLineBreak;
  private boolean trimAll;

  private TemplateText(String source) {
    this.source = source;
  }

  /**
   * The source as the engine is given it.
   *
   * @throws TemplateFault if a block is not closed
   */
  static String prepared(String source) {
    String unified = source.replace("\r\n", "\n").replace('\r', '\n');
    TemplateText text =
        new TemplateText(
            unified.endsWith("\n") ? unified.substring(0, unified.length() - 1) : unified);
    return text.prepare();
  }

  private String prepare() {
    Matcher opening = OPENING.matcher(source);
    while (opening.find(at)) {
      int start = opening.start();
      char kind = source.charAt(start + 1);
      int inner = start + 2;
      char sign = inner < source.length() ? source.charAt(inner) : ' ';
      boolean signed = sign == '-' || (sign == '+' && kind != '{');
      literal(text(source.substring(at, start), kind, signed ? sign : ' '));
      int end = kind == '#' ? comment(inner) : closing(inner, kind == '{' ? "}}" : "%}");
      block(kind, source.substring(signed ? inner + 1 : inner, end));
      at = end + 2;
      if (kind == '%' && source.substring(inner, end).replaceAll("[-+\\s]", "").equals("raw")) {
        raw();
      }
    }
    literal(text(source.substring(at), ' ', ' '));
    return out.toString();
  }

  /** Adds text that stands for itself; with braces in it, or with a neighbour's, it might not. */
  private void literal(String text) {
    if (text.indexOf('{') >= 0) {
      out.append("{{ ").append(TemplateExpression.quoted(text)).append(" }}");
    } else {
      out.append(text);
    }
  }

  /** Text, stripped on its left by the block before it and on its right by the next one. */
  private String text(String text, char next, char sign) {
    String stripped = text;
    if (trimAll) {
      stripped = stripped.stripLeading();
    } else if (trimLineBreak && stripped.startsWith("\n")) {
      stripped = stripped.substring(1);
    }
    if (sign == '-') {
      stripped = stripped.stripTrailing();
    } else if (sign == ' ' && (next == '%' || next == '#')) {
      stripped = withoutIndent(text, stripped);
    }
    trimAll = false;
    trimLineBreak = false;
    return stripped;
  }

  private String withoutIndent(String text, String stripped) {
    int lineStart = text.lastIndexOf('\n') + 1;
    boolean startsLine = lineStart > 0 || at == 0 || source.charAt(at - 1) == '\n';
    if (!startsLine || !text.substring(lineStart).isBlank()) {
      return stripped;
    }
    int kept = Math.max(0, stripped.length() - (text.length() - lineStart));
    return stripped.substring(0, kept);
  }

  /** Refuses what the engine would silently leave out: {@code else} of a loop. */
  private void follow(String tag) {
    String name = tag.split("\\W", 2)[0];
    if (name.equals("for") || name.equals("if")) {
      open.push(name);
      if (open.size() > TemplateEngine.DEEPEST) {
        throw new TemplateFault("it is nested too deeply");
      }
    } else if ((name.equals("endfor") || name.equals("endif")) && !open.isEmpty()) {
      open.pop();
    } else if (name.equals("else") && "for".equals(open.peek())) {
      throw new TemplateFault("a loop with {% else %} is not supported");
    }
  }

  private void block(char kind, String inside) {
    boolean minus = inside.endsWith("-");
    boolean plus = inside.endsWith("+") && kind != '{';
    String body = minus || plus ? inside.substring(0, inside.length() - 1) : inside;
    trimAll = minus;
    trimLineBreak = !minus && !plus && kind != '{';
    String stripped = body.strip();
    if (kind == '{') {
      out.append("{{ ").append(TemplateExpression.prepared(stripped)).append(" }}");
    } else if (kind == '%' && !MARKED.matcher(stripped).matches() && !stripped.equals("raw")) {
      follow(stripped);
      out.append("{% ").append(TemplateExpression.prepared(stripped)).append(" %}");
      if (stripped.startsWith("for")) {
        out.append(STEP);
      }
    }
  }

  private void raw() {
    Matcher end = END_RAW.matcher(source);
    if (!end.find(at)) {
      throw new TemplateFault("{% raw %} is not closed");
    }
    String text = source.substring(at, end.start());
    literal(text(text, '%', end.group(1).isEmpty() ? ' ' : end.group(1).charAt(0)));
    trimAll = end.group(2).equals("-");
    trimLineBreak = end.group(2).isEmpty();
    at = end.end();
  }

  private int comment(int from) {
    int end = source.indexOf("#}", from);
    if (end < 0) {
      throw new TemplateFault("a comment is not closed");
    }
    return end;
  }

  /** Where the closing mark stands, those within strings not counted. */
  private int closing(int from, String mark) {
    char quote = 0;
    int braces = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (braces == 0 && source.startsWith(mark, i)) {
        return i;
      } else if (c == '{') {
        braces++;
      } else if (c == '}' && braces > 0) {
        braces--;
      }
    }
    throw new TemplateFault(
        "the block that begins with '"
            + source.substring(from - 2, Math.min(source.length(), from + 20))
            + "' is not closed");
  }
}
