package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void doesTheWholeJobOnAGeneratedItem() {
    Path out = folder.resolve("demo");

    Answer answer = Answer.to("demo", "--responses", 200, "--out", out).succeeded();

    assertThat(answer.err()).contains("Generated 200 responses to the item 'spoons'");
    assertThat(answer.out()).contains("Student on Cyborg Data", "Report: " + out);
    assertThat(Folders.contents(out))
        .containsKeys("report.html", "engine.cyborg", "evaluation.json", "provenance.json");
  }
}
