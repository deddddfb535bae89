package org.cyborgscoring.torch.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Python's methods of strings, as far as chat templates use them. They are looked up in this list
 * and nowhere else, so a template cannot reach a method of Java.
 *
 * @param value the string
 */
record PythonString(String value) {
  /**
   * Calls a method.
   *
   * @throws TemplateFault if there is none of this name or it is not called so
   */
  Object call(String method, List<Object> arguments) {
    return switch (method) {
      case "strip" -> strip(true, true, arguments);
      case "lstrip" -> strip(true, false, arguments);
      case "rstrip" -> strip(false, true, arguments);
      case "split" -> split(arguments, false);
      case "rsplit" -> split(arguments, true);
      case "splitlines" -> value.lines().toList();
      case "startswith" -> any(method, arguments, value::startsWith);
      case "endswith" -> any(method, arguments, value::endsWith);
      case "removeprefix" -> removePrefix(text(method, arguments, 0));
      case "removesuffix" -> removeSuffix(text(method, arguments, 0));
      case "upper" -> value.toUpperCase(Locale.ROOT);
      case "lower" -> value.toLowerCase(Locale.ROOT);
      case "capitalize" -> capitalized(value);
      case "title" -> title();
      case "replace" -> replace(text(method, arguments, 0), text(method, arguments, 1));
      case "find" -> (long) value.indexOf(text(method, arguments, 0));
      case "join" -> join(arguments);
      case "isdigit" -> !value.isEmpty() && value.chars().allMatch(Character::isDigit);
      default -> throw new TemplateFault("strings have no method " + method + " here");
    };
  }

  private String strip(boolean left, boolean right, List<Object> arguments) {
    String characters =
        arguments.isEmpty() || arguments.get(0) == null ? null : text("strip", arguments, 0);
    int from = 0;
    int to = value.length();
    while (left && from < to && isStripped(value.charAt(from), characters)) {
      from++;
    }
    while (right && to > from && isStripped(value.charAt(to - 1), characters)) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isStripped(char character, @Nullable String characters) {
    return characters == null ? isSpace(character) : characters.indexOf(character) >= 0;
  }

  /** Whether Python's {@code str.isspace} holds for the character. */
  static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u0085';
  }

  private List<Object> split(List<Object> arguments, boolean fromRight) {
    long most =
        arguments.size() > 1 && arguments.get(1) instanceof Number number && number.longValue() >= 0
            ? number.longValue()
            : Integer.MAX_VALUE;
    if (arguments.isEmpty() || arguments.get(0) == null) {
      return words();
    }
    String separator = text("split", arguments, 0);
    return fromRight ? splitFromRight(separator, most) : split(separator, most);
  }

  private List<Object> words() {
    List<Object> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || isSpace(value.charAt(i))) {
        if (i > from) {
          add(words, value.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  private List<Object> split(String separator, long most) {
    requireSeparator(separator);
    List<Object> parts = new ArrayList<>();
    int from = 0;
    for (int at = value.indexOf(separator);
        at >= 0 && parts.size() < most;
        at = value.indexOf(separator, from)) {
      add(parts, value.substring(from, at));
      from = at + separator.length();
    }
    parts.add(value.substring(from));
    return parts;
  }

  private List<Object> splitFromRight(String separator, long most) {
    requireSeparator(separator);
    List<Object> parts = new ArrayList<>();
    int to = value.length();
    for (int at = value.lastIndexOf(separator);
        at >= 0 && parts.size() < most;
        at = to == 0 ? -1 : value.lastIndexOf(separator, to - separator.length())) {
      add(parts, value.substring(at + separator.length(), to));
      to = at;
    }
    parts.add(value.substring(0, to));
    Collections.reverse(parts);
    return parts;
  }

  private static void add(List<Object> parts, String part) {
    if (parts.size() == TemplateEngine.LONGEST_LIST) {
      throw new TemplateFault("split() gives more than " + TemplateEngine.LONGEST_LIST + " parts");
    }
    parts.add(part);
  }

  private static void requireSeparator(String separator) {
    if (separator.isEmpty()) {
      throw new TemplateFault("split() needs a separator that is not empty");
    }
  }

  private static boolean any(String method, List<Object> arguments, Predicate<String> test) {
    if (!arguments.isEmpty() && arguments.get(0) instanceof List<?> several) {
      return several.stream().anyMatch(one -> one instanceof String text && test.test(text));
    }
    return test.test(text(method, arguments, 0));
  }

  private String removePrefix(String prefix) {
    return value.startsWith(prefix) ? value.substring(prefix.length()) : value;
  }

  private String removeSuffix(String suffix) {
    return value.endsWith(suffix) ? value.substring(0, value.length() - suffix.length()) : value;
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < value.length(); i++) {
      String letter = value.substring(i, i + 1);
      title.append(inWord ? letter.toLowerCase(Locale.ROOT) : letter.toUpperCase(Locale.ROOT));
      inWord = Character.isLetter(value.charAt(i));
    }
    return title.toString();
  }

  private String replace(String old, String by) {
    long found = 0;
    for (int at = value.indexOf(old);
        at >= 0;
        at = at < value.length() ? value.indexOf(old, at + Math.max(1, old.length())) : -1) {
      found++;
    }
    requireShort(value.length() + found * by.length());
    return value.replace(old, by);
  }

  private String join(List<Object> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof List<?> parts)) {
      throw new TemplateFault("join() takes a list");
    }
    return join(parts.stream().map(PythonText::of).toList(), value);
  }

  /** The parts with a separator between, unless that is far longer than any prompt. */
  static String join(List<String> parts, String separator) {
    requireShort(
        parts.stream().mapToLong(String::length).sum() + (long) parts.size() * separator.length());
    return String.join(separator, parts);
  }

  private static void requireShort(long length) {
    if (length > TemplateEngine.LONGEST_OUTPUT) {
      throw new TemplateFault("a string grows beyond " + TemplateEngine.LONGEST_OUTPUT);
    }
  }

  private static String text(String method, List<Object> arguments, int index) {
    if (index < arguments.size() && arguments.get(index) instanceof String text) {
      return text;
    }
    throw new TemplateFault(method + "() is called with something that is no string");
  }
}
