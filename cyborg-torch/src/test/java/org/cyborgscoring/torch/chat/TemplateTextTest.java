package org.cyborgscoring.torch.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are easily misread; what Jinja2 3.1 gives with trim_blocks and lstrip_blocks. */
class TemplateTextTest {
  private final TemplateEngine engine = new TemplateEngine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a{% raw %}{{ x }} {% if %} {# no #}{% endraw %}b ~ a{{ x }} {% if %} {# no #}b",
        "a {%- raw -%} {{ x }} {%- endraw -%} b ~ a{{ x }}b",
        "{% raw %}it's \"x\" \\n{% endraw %} ~ it's \"x\" \\n",
        "a{# {{ x }} {% if %} } { #}b ~ ab",
        "{ {#- c -#} { x }} ~ {{ x }}",
        "{{ 'a %} b' }} ~ a %} b",
        "{{ 'a }} b' }} ~ a }} b",
        "{{ 'a {# b' }} ~ a {# b",
        "{{ \"it's\" }} ~ it's",
        "{{ 'say \"x\"' }} ~ say \"x\"",
        "{{ 'it\\'s' }} ~ it's",
        "{% if '%}' == '%}' %}yes{% endif %} ~ yes",
        "{% set d = {'a': {'b': 'c'}} %}{{ d.a.b }} ~ c",
        "{ x } ~ { x }",
        "a } b %} c ~ a } b %} c",
      })
  void readsWhatJinja2Reads(String template, String expected) {
    assertThat(engine.render(TemplateText.prepared(template), Map.of("x", "X")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{% raw %}b",
        "a{# b",
        "{{ 'a }}",
        "{% if x",
        "{{ \"a' }}",
        "{% endif %}",
        "{% if x %}a",
        "{{ x",
        "{{ {'a': {'b': 'c'}}['a']['b'] }}",
      })
  void refusesWhatIsNotClosedOrMisread(String template) {
    assertThatThrownBy(() -> engine.render(TemplateText.prepared(template), Map.of("x", "X")))
        .isInstanceOf(TemplateFault.class);
  }

  @Test
  void endsTemplatesThatTakeForever() {
    List<String> templates =
        List.of(
            "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
            "{% for a in range(9999) %}{% set x = range(9999)|list|reverse|list %}{% endfor %}",
            "{% set n = namespace(x='ab') %}{% for i in range(20) %}{% set n.x = n.x ~ n.x %}"
                + "{% endfor %}{% for i in range(9999) %}{% if n.x.replace('a','c') == 'd' %}"
                + "{% endif %}{% endfor %}");
    for (String template : templates) {
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThatThrownBy(() -> engine.render(TemplateText.prepared(template), Map.of()))
          .isInstanceOf(TemplateFault.class);
      assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun)
          .isLessThan(TimeUnit.MILLISECONDS.toNanos(1900));
    }
  }
}
