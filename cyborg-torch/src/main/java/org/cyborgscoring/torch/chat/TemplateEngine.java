package org.cyborgscoring.torch.chat;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.el.JinjavaProcessors;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.Importable;
import com.hubspot.jinjava.loader.ResourceNotFoundException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Jinjava, made to do what Jinja2 does for chat templates and nothing else.
 *
 * <p>A template comes with a model and is not trusted. Of the engine's tags, filters, tests and
 * functions only those named here are there; values are strings, lists and dictionaries, see {@link
 * PythonValues}; there is no file or resource to load. Output, strings, ranges, recursion, steps
 * and time are bounded, see {@link RenderingBound}.
 */
final class TemplateEngine {
  /** The longest output in characters. */
  static final int LONGEST_OUTPUT = 4_000_000;

  /** The longest list or range that a template may make. */
  static final int LONGEST_LIST = 10_000;

  /** The deepest that blocks, macros and brackets are nested. */
  static final int DEEPEST = 30;

  private static final Set<String> TAGS =
      Set.of(
          "if",
          "else",
          "elif",
          "endif",
          "for",
          "endfor",
          "set",
          "endset",
          "macro",
          "endmacro",
          "break",
          "continue");
  private static final Set<String> FILTERS = names(TemplateFilters.all());
  private static final Set<String> TESTS =
      Set.of(
          "defined",
          "undefined",
          "none",
          "string",
          "mapping",
          "iterable",
          "sequence",
          "number",
          "boolean",
          "truthy",
          "integer",
          "float",
          "true",
          "false",
          "equalto",
          "eq",
          "==",
          "ne",
          "in",
          "divisibleby",
          "even",
          "odd",
          "sameas",
          "lt",
          "gt",
          "le",
          "ge");
  private static final Set<String> FUNCTIONS = Set.of(":namespace", ":range");

  private static final PythonValues VALUES = new PythonValues();

  private final Map<Library, Set<String>> disabled;
  private final Jinjava jinjava;

  TemplateEngine() {
    Context everything = new Jinjava().getGlobalContext();
    Map<Library, Set<String>> disabled = new EnumMap<>(Library.class);
    disabled.put(Library.TAG, others(everything.getAllTags(), TAGS));
    disabled.put(Library.FILTER, others(everything.getAllFilters(), FILTERS));
    disabled.put(Library.EXP_TEST, others(everything.getAllExpTests(), TESTS));
    disabled.put(Library.FUNCTION, others(everything.getAllFunctions(), FUNCTIONS));
    this.disabled = disabled;
    jinjava = new Jinjava(config());
    jinjava.setResourceLocator(
        (name, encoding, interpreter) -> {
          throw new ResourceNotFoundException("Templates load nothing.");
        });
    TemplateFunctions.all().forEach(jinjava::registerFunction);
    TemplateFilters.all().forEach(jinjava::registerFilter);
  }

  /** The configuration of one rendering, which counts its steps and its time. */
  private JinjavaConfig config() {
    return JinjavaConfig.newBuilder()
        .withDisabled(disabled)
        .withElResolver(VALUES)
        .withProcessors(
            JinjavaProcessors.newBuilder().withNodePreProcessor(new RenderingBound()).build())
        .withLegacyOverrides(LegacyOverrides.ALL)
        .withNestedInterpretationEnabled(false)
        .withMaxOutputSize(LONGEST_OUTPUT)
        .withMaxStringLength(LONGEST_OUTPUT)
        .withMaxRenderDepth(DEEPEST)
        .withEnableRecursiveMacroCalls(true)
        .withMaxMacroRecursionDepth(DEEPEST)
        .withMaxListSize(LONGEST_LIST)
        .withMaxMapSize(LONGEST_LIST)
        .withKeepTrailingNewline(true)
        .build();
  }

  /** Refuses a filter that there is not; the engine would print nothing in its place. */
  static void requireFilter(String name) {
    if (!FILTERS.contains(name)) {
      throw new TemplateFault("there is no filter " + name + " here");
    }
  }

  /** Refuses a test that there is not; the engine would take it for false. */
  static void requireTest(String name) {
    if (!TESTS.contains(name)) {
      throw new TemplateFault("there is no test " + name + " here");
    }
  }

  private static Set<String> names(Collection<? extends Importable> all) {
    return all.stream().map(Importable::getName).collect(Collectors.toSet());
  }

  private static Set<String> others(Collection<? extends Importable> all, Set<String> wanted) {
    return all.stream()
        .map(Importable::getName)
        .filter(name -> !wanted.contains(name))
        .collect(Collectors.toSet());
  }

  /**
   * Renders a template.
   *
   * @param source the template, see {@link TemplateText}
   * @param variables strings, booleans, and lists and maps of them
   * @throws Refusal if the template itself refuses
   * @throws TemplateFault if it cannot be rendered
   */
  String render(String source, Map<String, ?> variables) {
    RenderResult result;
    try {
      result = jinjava.renderForResult(source, variables, config());
    } catch (StackOverflowError e) {
      throw new TemplateFault("it is nested too deeply");
    }
    for (TemplateError error : result.getErrors()) {
      for (Throwable cause = error.getException(); cause != null; cause = cause.getCause()) {
        if (cause instanceof Refusal refusal) {
          throw refusal;
        }
        if (cause instanceof TemplateFault fault) {
          throw fault;
        }
      }
      throw new TemplateFault(error.getMessage());
    }
    return result.getOutput();
  }
}
