package org.cyborgscoring.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ChartJsonTest {

  @Test
  void hasNothingThatEndsAScript() {
    assertThat(write("</script><!--&\u2028"))
        .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"");
  }

  @Property
  void isAsciiAndReadsBackAsItWas(@ForAll String text) {
    String json = write(text);

    assertThat(json.chars()).allMatch(c -> c >= ' ' && c <= 0x7f);
    assertThat(new JsonMapper().readTree(json).asString()).isEqualTo(text);
  }

  private static String write(String text) {
    return ChartJson.write(JsonNodeFactory.instance.stringNode(text));
  }
}
