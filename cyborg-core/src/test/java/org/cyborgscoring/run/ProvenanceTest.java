package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvenanceTest {
  /** Of the three bytes abc, from FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path parent;

  @Test
  void namesVersionStartSettingsAndHashes() throws IOException {
    Path input = Files.writeString(parent.resolve("responses.csv"), "abc");
    try (RunFolder folder =
        RunFolder.open(
            parent.resolve("run"), Map.of("seed", "1"), Instant.parse("2026-03-02T10:00:00Z"))) {
      Files.writeString(folder.file("split.csv"), "abc");

      Provenance provenance =
          Provenance.of(folder, List.of(input), List.of("split.csv", "problems.csv"));
      provenance.write(folder);

      JsonNode json =
          JsonMapper.shared().readTree(Files.readString(folder.file("provenance.json")));
      assertThat(json.get("cyborg").asString()).isEqualTo(Version.current());
      assertThat(json.get("java").asString()).isEqualTo(System.getProperty("java.version"));
      assertThat(json.get("started").asString()).isEqualTo("2026-03-02T10:00:00Z");
      assertThat(json.get("settings").get("seed").asString()).isEqualTo("1");
      assertThat(json.get("inputs").get(input.toString()).asString()).isEqualTo(ABC);
      assertThat(json.get("outputs").propertyNames()).containsExactly("split.csv");
      assertThat(provenance.entries())
          .contains(
              entry("seed", "1"),
              entry("input " + input, "sha256 " + ABC),
              entry("output split.csv", "sha256 " + ABC));
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
