package org.cyborgscoring.torch.chat;

import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that templates are given, as Hugging Face's transformers gives them. */
final class TemplateFunctions {
  /** The day that Llama's templates take where they are told none. */
  private static final LocalDate DAY = LocalDate.of(2024, 7, 26);

  private static final Pattern FIELD = Pattern.compile("%-?([a-zA-Z%])");

  private TemplateFunctions() {}

  static List<ELFunctionDefinition> all() {
    return List.of(
        function("raise_exception", "refuse", Object.class),
        function("strftime_now", "day", Object.class),
        function("range", "range", Object[].class));
  }

  private static ELFunctionDefinition function(String name, String method, Class<?> parameter) {
    return new ELFunctionDefinition("", name, TemplateFunctions.class, method, parameter);
  }

  /** {@code raise_exception(message)}. */
  @SuppressWarnings("DoNotCallSuggester") // Called by templates, which mean it.
  public static Object refuse(Object message) {
    throw new Refusal(String.valueOf(message));
  }

  /**
   * {@code strftime_now(format)}: always the same day, or a prompt, and with it the scores, would
   * change from one day to the next.
   */
  public static String day(Object format) {
    Map<String, String> fields =
        Map.of(
            "d", "%02d".formatted(DAY.getDayOfMonth()),
            "m", "%02d".formatted(DAY.getMonthValue()),
            "Y", Integer.toString(DAY.getYear()),
            "b", DAY.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
            "B", DAY.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            "a", DAY.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
            "A", DAY.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            "%", "%");
    return FIELD
        .matcher(String.valueOf(format))
        .replaceAll(match -> Matcher.quoteReplacement(fields.getOrDefault(match.group(1), "00")));
  }

  /** {@code range(stop)}, {@code range(start, stop)} and {@code range(start, stop, step)}. */
  public static List<Object> range(Object... bounds) {
    long[] numbers = new long[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      if (!(bounds[i] instanceof Number number)) {
        throw new TemplateFault("range() takes whole numbers");
      }
      numbers[i] = number.longValue();
    }
    if (numbers.length < 1 || numbers.length > 3) {
      throw new TemplateFault("range() takes one to three numbers");
    }
    long from = numbers.length == 1 ? 0 : numbers[0];
    long to = numbers.length == 1 ? numbers[0] : numbers[1];
    long step = numbers.length == 3 ? numbers[2] : 1;
    if (step == 0) {
      throw new TemplateFault("range() takes no step of 0");
    }
    List<Object> range = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      if (range.size() == TemplateEngine.LONGEST_LIST) {
        throw new TemplateFault(
            "a range has more than " + TemplateEngine.LONGEST_LIST + " numbers");
      }
      range.add(i);
    }
    return range;
  }
}
