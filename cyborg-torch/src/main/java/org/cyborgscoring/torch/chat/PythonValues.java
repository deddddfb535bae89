package org.cyborgscoring.torch.chat;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.util.ForLoop;
import java.beans.FeatureDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * What {@code a.b}, {@code a[b]} and {@code a.b()} mean: the values and methods that Python's
 * strings, lists and dictionaries have. It stands in place of the library's own resolver, which
 * finds any method of a Java object; here nothing but the named cases is found, whatever a template
 * tries.
 */
final class PythonValues extends ELResolver {
  private static final String INNER_NAME = "a filter or test is called by its inner name";

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null) {
      return null;
    }
    context.setPropertyResolved(true);
    if (base instanceof Map<?, ?> map) {
      return map.get(property instanceof Long number ? (Object) number : String.valueOf(property));
    }
    if (base instanceof List<?> list) {
      return item(list.size(), property, list::get);
    }
    if (base instanceof Object[] array) {
      return item(array.length, property, i -> array[i]);
    }
    if (base instanceof String text) {
      return item(text.length(), property, i -> text.substring(i, i + 1));
    }
    if (base instanceof Map.Entry<?, ?> entry) {
      return item(2, property, i -> i == 0 ? entry.getKey() : entry.getValue());
    }
    if (base instanceof ForLoop loop) {
      return ofLoop(loop, String.valueOf(property));
    }
    return null;
  }

  private static @Nullable Object item(int size, @Nullable Object property, IntFunction<?> items) {
    long index;
    if (property instanceof Number number) {
      index = number.longValue();
    } else if (property instanceof String text && text.matches("-?\\d{1,9}")) {
      index = Long.parseLong(text);
    } else {
      return null;
    }
    if (index < 0) {
      index += size;
    }
    return index >= 0 && index < size ? items.apply((int) index) : null;
  }

  private static @Nullable Object ofLoop(ForLoop loop, String property) {
    return switch (property) {
      case "first" -> loop.isFirst();
      case "last" -> loop.isLast();
      case "index" -> (long) loop.getIndex();
      case "index0" -> (long) loop.getIndex0();
      case "revindex" -> (long) loop.getRevindex();
      case "revindex0" -> (long) loop.getRevindex0();
      case "length" -> (long) loop.getLength();
      case "depth" -> (long) loop.getDepth();
      case "depth0" -> (long) loop.getDepth0();
      default -> throw new TemplateFault("loop." + property + " is not supported");
    };
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] parameters) {
    context.setPropertyResolved(true);
    String name = String.valueOf(method);
    List<Object> arguments =
        parameters == null ? new ArrayList<>() : new ArrayList<>(Arrays.asList(parameters));
    if (base instanceof Filter filter && name.equals("filter")) {
      return ofFilter(filter, arguments);
    }
    if (base instanceof ExpTest test) {
      Object[] rest = rest(arguments);
      return switch (name) {
        case "evaluate" -> test.evaluate(arguments.get(0), interpreter(arguments), rest);
        case "evaluateNegated" ->
            test.evaluateNegated(arguments.get(0), interpreter(arguments), rest);
        default -> throw new TemplateFault("tests have no method " + name);
      };
    }
    if (base instanceof String text) {
      return new PythonString(text).call(name, arguments);
    }
    if (base instanceof Map<?, ?> map) {
      return ofMap(map, name, arguments);
    }
    throw new TemplateFault(
        name + "() is called on " + (base == null ? "something undefined" : "a value without it"));
  }

  /** The engine hands over the value, itself, the arguments by place and those by name. */
  @SuppressWarnings("unchecked") // The engine's own map of names.
  private static @Nullable Object ofFilter(Filter filter, List<Object> arguments) {
    JinjavaInterpreter interpreter = interpreter(arguments);
    if (arguments.size() == 4
        && arguments.get(2) instanceof Object[] placed
        && arguments.get(3) instanceof Map<?, ?> named) {
      return filter.filter(arguments.get(0), interpreter, placed, (Map<String, Object>) named);
    }
    throw new TemplateFault(INNER_NAME);
  }

  private static JinjavaInterpreter interpreter(List<Object> arguments) {
    if (arguments.size() > 1 && arguments.get(1) instanceof JinjavaInterpreter interpreter) {
      return interpreter;
    }
    throw new TemplateFault(INNER_NAME);
  }

  private static Object[] rest(List<Object> arguments) {
    return arguments.subList(Math.min(2, arguments.size()), arguments.size()).toArray();
  }

  /** The methods of dictionaries. */
  static @Nullable Object ofMap(Map<?, ?> map, String method, List<Object> arguments) {
    return switch (method) {
      case "get" -> {
        Object value = arguments.isEmpty() ? null : map.get(String.valueOf(arguments.get(0)));
        yield value == null && arguments.size() > 1 ? arguments.get(1) : value;
      }
      case "keys" -> new ArrayList<Object>(map.keySet());
      case "values" -> new ArrayList<Object>(map.values());
      case "items" -> {
        List<Object> items = new ArrayList<>();
        map.forEach((key, value) -> items.add(Arrays.asList(key, value)));
        yield items;
      }
      default -> throw new TemplateFault("dictionaries have no method " + method + " here");
    };
  }

  @Override
  public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
    return Object.class;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    throw new TemplateFault("a value is changed that is not the template's own");
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    return true;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }
}
