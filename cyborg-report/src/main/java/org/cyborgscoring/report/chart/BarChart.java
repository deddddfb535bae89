package org.cyborgscoring.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Grouped bars, one group for each category. */
public final class BarChart {
  private BarChart() {}

  /**
   * The chart as JSON for a {@link Figure}.
   *
   * @param description what it shows, for who cannot see it
   * @param bars what is drawn, each with a height for every category of {@code x}
   */
  public static String option(String description, Axis x, Axis y, List<Bars> bars) {
    ObjectNode option =
        Frame.of(description, x, y, Legend.of(bars.stream().map(Bars::name).toList()));
    ObjectNode base = Frame.base(option);
    base.withObject("tooltip")
        .put("trigger", "axis")
        .putObject("axisPointer")
        .put("type", "shadow");
    bars.forEach(some -> add(Frame.series(option), some));
    return ChartJson.write(option);
  }

  private static void add(ArrayNode all, Bars bars) {
    ObjectNode series = all.addObject().put("type", "bar").put("name", bars.name());
    series.put("barGap", "8%").put("barCategoryGap", "28%").put("barMaxWidth", 48);
    series.putObject("itemStyle").put("color", bars.look().colour()).put("borderRadius", 1);
    series.putObject("emphasis").put("disabled", true);
    ArrayNode data = series.putArray("data");
    for (OptionalDouble height : bars.heights()) {
      if (height.isPresent()) {
        data.add(Math.rint(height.getAsDouble() * 100) / 100);
      } else {
        data.addNull();
      }
    }
  }
}
