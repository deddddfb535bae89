package org.cyborgscoring.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class LegendTest {

  @Test
  void makesMoreRoomTheNarrowerTheWindow() {
    ArrayNode media = arrange(Legend.of(List.of("Human", "Teacher", "Student on Cyborg Data")));

    assertThat(media).hasSizeGreaterThan(1);
    for (int i = 2; i < media.size(); i++) {
      assertThat(width(media.get(i))).isLessThan(width(media.get(i - 1)));
      assertThat(top(media.get(i))).isGreaterThan(top(media.get(i - 1)));
    }
  }

  @Test
  void aSingleNameTakesNoRoom() {
    ArrayNode media = arrange(Legend.of(List.of("Teacher")));

    assertThat(media).hasSize(1);
    assertThat(top(media.get(0))).isLessThan(20);
  }

  private static ArrayNode arrange(Legend legend) {
    ArrayNode media = JsonNodeFactory.instance.arrayNode();
    legend.arrange(media);
    return media;
  }

  private static int width(JsonNode arrangement) {
    return arrangement.get("query").get("maxWidth").asInt();
  }

  private static int top(JsonNode arrangement) {
    return arrangement.get("option").get("grid").get("top").asInt();
  }
}
