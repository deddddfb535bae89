package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Nothing in a report comes from elsewhere, and nothing that people wrote can run in it. */
class SelfContainedReportTest {
  private static final String HOSTILE =
      "</script></textarea><script>alert(1)</script><img src=x onerror='alert(2)'> \"q\" & "
          + "\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD \u202Eturned \u0000 \uD800 {{ page }} {% raw %}";

  @Test
  void refersToItsOwnSectionsOnly() {
    Html report = report();

    assertThat(report.references()).isNotEmpty().allMatch(reference -> reference.startsWith("#"));
    assertThat(report.markup()).doesNotContain("<link", "<img", "<iframe", "http://", "https://");
    assertThat(report.styles()).doesNotContain("url(", "@import", "http");
  }

  @Test
  void forbidsTheNetworkAndForeignScripts() throws Exception {
    Html report = report();

    assertThat(report.text()).contains("content=\"default-src &#39;none&#39;; script-src ");
    for (String script : report.scripts()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      assertThat(report.text())
          .contains("&#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
    }
  }

  @Test
  void holdsTheWebjarsChartLibraryUnchanged() throws IOException {
    String path = "META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    try (InputStream in = getClass().getClassLoader().getResourceAsStream(path)) {
      String library =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);

      assertThat(report().scripts()).hasSize(2).first().isEqualTo(library);
      assertThat(library).contains("Licensed to the Apache Software Foundation");
    }
  }

  @Test
  void showsHostileTextAsText() {
    Html report = new Html(RunReport.render(hostile().evaluated(), Map.of(HOSTILE, HOSTILE)));

    assertThat(report.scripts()).hasSize(2);
    assertThat(report.markup())
        .doesNotContain("<script", "<img", "onerror='")
        .contains("&lt;/script&gt;&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("\uD83D\uDE00 \u05E9\u05DC\u05D5\u05DD")
        .contains("{{ page }} {% raw %}");
  }

  @Test
  void hasNoCharacterThatHtmlCannotHoldOrThatTurnsTheText() {
    String report = RunReport.render(hostile().evaluated(), Map.of());

    assertThat(report).doesNotContain("\u0000", "\u202E", "\uD800 ").contains("\u2400");
    assertThat(new String(report.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(report);
  }

  @Test
  void chartDataHaveNoMarkup() {
    SampleExperiment experiment = new SampleExperiment(java.util.List.of(HOSTILE, "2"), 2, true);

    Html report =
        new Html(ExperimentReport.render(experiment.design(), experiment.summary(), Map.of()));

    assertThat(report.chartData()).hasSize(6).allMatch(json -> json.indexOf('<') < 0);
    assertThat(report.scripts()).hasSize(2);
  }

  private static SampleRun hostile() {
    return SampleRun.heldOut().item(HOSTILE).mostDifferentText(HOSTILE);
  }

  private static Html report() {
    return new Html(RunReport.render(SampleRun.heldOut().evaluated(), Map.of("version", "0.1.0")));
  }
}
