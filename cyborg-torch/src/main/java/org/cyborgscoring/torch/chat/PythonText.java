package org.cyborgscoring.torch.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as Python writes them: by {@code str} and by {@code json.dumps}. */
final class PythonText {
  private PythonText() {}

  /** The value as {@code str} gives it, for what templates print. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean is) {
      return is ? "True" : "False";
    }
    return value instanceof List || value instanceof Map ? json(value, null) : value.toString();
  }

  /** Whether Python takes the value for true. */
  static boolean isTrue(@Nullable Object value) {
    if (value instanceof Boolean is) {
      return is;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    return value instanceof List<?> list ? !list.isEmpty() : value != null;
  }

  /**
   * The value as {@code json.dumps(value, ensure_ascii=False, indent=indent)} gives it.
   *
   * @param indent blanks a level, a number; all stands on one line without it
   */
  static String json(@Nullable Object value, @Nullable Object indent) {
    StringBuilder out = new StringBuilder();
    write(value, indent instanceof Number number ? Math.min(number.intValue(), 16) : -1, 0, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, int indent, int depth, StringBuilder out) {
    if (out.length() > TemplateEngine.LONGEST_OUTPUT || depth > 100) {
      throw new TemplateFault("a value is too large for tojson");
    }
    if (value instanceof Map<?, ?> map) {
      List<Runnable> entries = new ArrayList<>();
      map.forEach(
          (key, one) ->
              entries.add(
                  () -> {
                    quote(String.valueOf(key), out);
                    out.append(": ");
                    write(one, indent, depth + 1, out);
                  }));
      all('{', entries, '}', indent, depth, out);
    } else if (value instanceof List<?> list) {
      List<Runnable> entries = new ArrayList<>();
      list.forEach(one -> entries.add(() -> write(one, indent, depth + 1, out)));
      all('[', entries, ']', indent, depth, out);
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(value);
    } else {
      quote(value.toString(), out);
    }
  }

  private static void all(
      char open, List<Runnable> entries, char close, int indent, int depth, StringBuilder out) {
    out.append(open);
    for (int i = 0; i < entries.size(); i++) {
      if (i > 0) {
        out.append(indent < 0 ? ", " : ",");
      }
      lineBreak(indent, depth + 1, out);
      entries.get(i).run();
    }
    if (!entries.isEmpty()) {
      lineBreak(indent, depth, out);
    }
    out.append(close);
  }

  private static void lineBreak(int indent, int depth, StringBuilder out) {
    if (indent >= 0) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
