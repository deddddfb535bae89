package org.cyborgscoring.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.ConfusionMatrix;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

class SvgTest {
  private static final String HOSTILE = "</text></svg><script>&\"'\u0000\uD800\u202E\uFFFF";

  static Stream<Svg> charts() {
    List<Ranged> ranged =
        List.of(
            ranged(HOSTILE, 0.05, -0.2, 0.3),
            ranged("far", 0.02, -5, 7),
            new Ranged("none", 0, IntervalEstimate.undefined("Nobody.")));
    return Stream.of(
        new ForestPlot(HOSTILE, HOSTILE, "SMD", 0.1, ranged).draw(),
        new ForestPlot("Empty", "Nothing", "SMD", 0.1, List.of()).draw(),
        new PointPlot(HOSTILE, HOSTILE, "Share", ranged).draw(),
        new BarPlot(HOSTILE, HOSTILE, List.of("0", "1"), List.of(0.4, 0.6), List.of(0.0, 1.0))
            .draw(),
        heat(3),
        heat(60));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void isWellFormedAndRunsNothing(Svg svg) throws Exception {
    Document parsed = parse(svg);

    assertThat(parsed.getDocumentElement().getNodeName()).isEqualTo("svg");
    assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg.file()).doesNotContain("href", "url(", "NaN", "Infinity");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void tellsWhatItShowsToWhoCannotSeeIt(Svg svg) throws Exception {
    Document parsed = parse(svg);

    assertThat(parsed.getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("chart-title chart-desc");
    assertThat(parsed.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    assertThat(parsed.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
  }

  @Test
  void anIntervalThatWouldShrinkTheOthersEndsInHeadsWithItsNumbersWhole() {
    Svg svg =
        new ForestPlot(
                "SMD", "SMD", "SMD", 0.1, List.of(ranged("a", 0, -0.1, 0.1), ranged("b", 0, -5, 7)))
            .draw();

    assertThat(svg.body().split("<path", -1)).hasSize(3);
    assertThat(svg.body()).contains("[\u22125.000, +7.000]");
  }

  @Test
  void whatLiesWhollyBeyondTheBoundsHasAnotherColour() {
    assertThat(
            new ForestPlot("x", "x", "x", 0.1, List.of(ranged("a", 0.3, 0.2, 0.4))).draw().body())
        .contains("stroke-beyond");
    assertThat(
            new ForestPlot("x", "x", "x", 0.1, List.of(ranged("a", 0.3, 0.1, 0.4))).draw().body())
        .doesNotContain("stroke-beyond");
  }

  @Test
  void cellsOfALongScaleHaveNoNumbers() {
    assertThat(heat(3).body()).contains(">100%<");
    assertThat(heat(60).body()).doesNotContain("%<");
  }

  @Test
  void readsInTheDarkAsOnPaper() {
    assertThat(heat(3).file())
        .contains("prefers-color-scheme:dark", "fill=\"#1b1f24\"", ".fill-ink{fill:#e6e9ed}");
  }

  private static Ranged ranged(String name, double value, double low, double high) {
    return new Ranged(name, 10, IntervalEstimate.of(value, low, high));
  }

  private static Svg heat(int max) {
    ScoreScale scale = ScoreScale.of(0, max);
    List<String> points = new ArrayList<>();
    for (double point : scale.points()) {
      points.add(ScoreScale.format(point));
    }
    double[] scores = Collections.nCopies(7, 1.0).stream().mapToDouble(s -> s).toArray();
    return new HeatMap(
            "Heat", "Heat", points, ConfusionMatrix.of(scale, ScorePairs.of(scores, scores)))
        .draw();
  }

  private static Document parse(Svg svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.file().getBytes(StandardCharsets.UTF_8)));
  }
}
