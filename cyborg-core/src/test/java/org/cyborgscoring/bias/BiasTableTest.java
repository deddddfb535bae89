package org.cyborgscoring.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.testing.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BiasTableTest {
  @TempDir private Path folder;

  @Test
  void holdsEveryFigureOnceWithItsIntervalOrTheReason() throws IOException {
    Chains chains = Chains.random(600, 2, 0.5, 1).add(Map.of("g", "alone"), 3, 2, 1);
    Path file = folder.resolve(BiasTable.FILE);
    BiasTable.write(file, Chains.analyze(chains.chain(), 200));
    List<Map<String, String>> rows = Cells.of(file);

    assertThat(rows).hasSize(10 + 3 * 11);
    assertThat(rows)
        .filteredOn(row -> is(row, "estimate", "") || is(row, "low", ""))
        .allSatisfy(row -> assertThat(row.get("undefined")).isNotEmpty());
    assertThat(rows)
        .filteredOn(row -> is(row, "group", "group1") && is(row, "step", "growth"))
        .extracting(row -> row.get("statistic") + " " + row.get("verdict"))
        .containsExactly("dsm adds", "smd adds");
    assertThat(rows)
        .filteredOn(row -> is(row, "group", "alone"))
        .allSatisfy(row -> assertThat(row.get("verdict")).isEmpty());
  }

  private static boolean is(Map<String, String> row, String column, String text) {
    return text.equals(row.get(column));
  }
}
