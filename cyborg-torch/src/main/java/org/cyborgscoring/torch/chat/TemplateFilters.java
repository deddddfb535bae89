package org.cyborgscoring.torch.chat;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters that chat templates use, as Jinja2 defines them (Jinja documentation, "List of
 * Builtin Filters"; {@code tojson} as transformers redefines it). The engine's own are not used:
 * they differ in details, and some reach beyond the template.
 */
final class TemplateFilters {
  private TemplateFilters() {}

  /** What a filter does. */
  private interface Body {
    @Nullable Object of(@Nullable Object value, Arguments arguments);
  }

  /** A filter under its name. */
  private record Named(String name, Body body) implements Filter {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public @Nullable Object filter(
        @Nullable Object value, JinjavaInterpreter interpreter, String... arguments) {
      return body.of(value, new Arguments(name, arguments, Map.of()));
    }

    @Override
    public @Nullable Object filter(
        @Nullable Object value,
        JinjavaInterpreter interpreter,
        Object[] arguments,
        Map<String, Object> named) {
      return body.of(value, new Arguments(name, arguments, named));
    }
  }

  /** What a filter is given besides the value, by place or by name. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  private record Arguments(String filter, Object[] placed, Map<String, Object> named) {
    @Nullable Object get(int place, String name) {
      return place < placed.length ? placed[place] : named.get(name);
    }

    String text(int place, String name) {
      if (get(place, name) instanceof String text) {
        return text;
      }
      throw new TemplateFault("the filter " + filter + " lacks its " + name);
    }

    String text(int place, String name, String otherwise) {
      return get(place, name) instanceof String text ? text : otherwise;
    }
  }

  static List<Filter> all() {
    return List.of(
        new Named("trim", (value, with) -> string(value).call("strip", places(with))),
        new Named("upper", (value, with) -> string(value).call("upper", List.of())),
        new Named("lower", (value, with) -> string(value).call("lower", List.of())),
        new Named("capitalize", (value, with) -> string(value).call("capitalize", List.of())),
        new Named("title", (value, with) -> string(value).call("title", List.of())),
        new Named("replace", (value, with) -> string(value).call("replace", places(with))),
        new Named("string", (value, with) -> PythonText.of(value)),
        new Named("safe", (value, with) -> value),
        new Named("int", TemplateFilters::integer),
        new Named("length", (value, with) -> (long) size(value)),
        new Named("count", (value, with) -> (long) size(value)),
        new Named("list", (value, with) -> items(value)),
        new Named("first", (value, with) -> size(value) == 0 ? null : items(value).get(0)),
        new Named("last", (value, with) -> size(value) == 0 ? null : last(items(value))),
        new Named("reverse", (value, with) -> reversed(value)),
        new Named("join", TemplateFilters::join),
        new Named("items", (value, with) -> PythonValues.ofMap(map(value), "items", List.of())),
        new Named("default", TemplateFilters::otherwise),
        new Named("d", TemplateFilters::otherwise),
        new Named("map", TemplateFilters::attributes),
        new Named("selectattr", (value, with) -> having(value, with, true)),
        new Named("rejectattr", (value, with) -> having(value, with, false)),
        new Named("tojson", (value, with) -> PythonText.json(value, with.get(0, "indent"))));
  }

  private static PythonString string(@Nullable Object value) {
    return new PythonString(value == null ? "" : PythonText.of(value));
  }

  private static List<Object> places(Arguments arguments) {
    return List.of(arguments.placed());
  }

  private static int size(@Nullable Object value) {
    if (value instanceof String text) {
      return text.codePointCount(0, text.length());
    }
    return value instanceof Map<?, ?> map ? map.size() : items(value).size();
  }

  private static List<Object> items(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (value instanceof Map<?, ?> map) {
      return new ArrayList<>(map.keySet());
    }
    if (value instanceof String text) {
      return text.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
    }
    throw new TemplateFault("a filter wants a list");
  }

  private static Object last(List<Object> items) {
    return items.get(items.size() - 1);
  }

  private static Object reversed(@Nullable Object value) {
    if (value instanceof String text) {
      return new StringBuilder(text).reverse().toString();
    }
    List<Object> reversed = items(value);
    List<Object> turned = new ArrayList<>(reversed);
    Collections.reverse(turned);
    return turned;
  }

  private static Object join(@Nullable Object value, Arguments arguments) {
    Object attribute = arguments.get(1, "attribute");
    return PythonString.join(
        items(value).stream()
            .map(item -> attribute == null ? item : map(item).get(attribute))
            .map(PythonText::of)
            .toList(),
        arguments.text(0, "d", ""));
  }

  private static @Nullable Object otherwise(@Nullable Object value, Arguments arguments) {
    boolean ifFalse = Boolean.TRUE.equals(arguments.get(1, "boolean"));
    boolean missing = value == null || (ifFalse && !PythonText.isTrue(value));
    Object other = arguments.get(0, "default_value");
    return missing ? (other == null ? "" : other) : value;
  }

  private static Object attributes(@Nullable Object value, Arguments arguments) {
    if (!(arguments.named().get("attribute") instanceof String attribute)) {
      throw new TemplateFault("the filter map is known with attribute= only");
    }
    List<Object> attributes = new ArrayList<>();
    items(value).forEach(item -> attributes.add(map(item).get(attribute)));
    return attributes;
  }

  private static Object having(@Nullable Object value, Arguments arguments, boolean wanted) {
    String attribute = arguments.text(0, "attribute");
    Object other = arguments.get(2, "value");
    Predicate<@Nullable Object> test =
        switch (arguments.text(1, "test", "truthy")) {
          case "truthy" -> PythonText::isTrue;
          case "equalto", "eq", "==" -> one -> Objects.equals(one, other);
          case "ne", "!=" -> one -> !Objects.equals(one, other);
          case "in" -> one -> items(other).contains(one);
          case "defined" -> Objects::nonNull;
          case "undefined", "none" -> Objects::isNull;
          default -> throw new TemplateFault("a filter names a test that is not known to it");
        };
    return items(value).stream()
        .filter(item -> test.test(map(item).get(attribute)) == wanted)
        .collect(Collectors.toList());
  }

  private static Object integer(@Nullable Object value, Arguments arguments) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    try {
      return Long.parseLong(string(value).value().strip());
    } catch (NumberFormatException e) {
      return arguments.get(0, "default") instanceof Number other ? other.longValue() : 0L;
    }
  }

  private static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new TemplateFault("a filter wants dictionaries");
  }
}
