package org.cyborgscoring.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTablesTest {

  @Test
  void hasEveryScorerAtEveryNumberOfHandScoresStatisticByStatistic() {
    List<String> lines = markdown(List.of("1"), 5);

    assertThat(lines).contains("| Figure | Scorer | 2% | 5% | 10% | 25% | 100% |");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("| QWK ") || line.startsWith("| **QWK"))
        .hasSize(2 * 5)
        .anyMatch(
            line -> line.matches("\\| QWK \\| Teacher( \\| 0\\.\\d{3} ± 0\\.\\d{3}){4} \\| \\|"))
        .anyMatch(line -> line.matches("\\| QWK \\| Second human \\| \\| \\| \\| \\| 0\\.8.*"));
    assertThat(String.join("\n", lines))
        .contains("| SMD | Second human |", "| Worst \\|SMD\\| | Teacher |")
        .contains("| Worst \\|DSM\\| | Student, all hand scores |");
  }

  @Test
  void hasATableForEachSamplingAndForEachOfSeveralItems() {
    assertThat(captions(markdown(List.of("1"), 2))).hasSize(2);
    assertThat(captions(markdown(List.of("a|b", "2"), 2)))
        .hasSize(2 * 3)
        .anyMatch(caption -> caption.startsWith("*All items, random sampling"))
        .anyMatch(caption -> caption.startsWith("*Item a\\|b, diverse sampling"));
  }

  @Test
  void oneSeedHasNoIntervals() {
    assertThat(markdown(List.of("1"), 1)).noneMatch(line -> line.contains("±"));
  }

  private static List<String> captions(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("*")).toList();
  }

  private static List<String> markdown(List<String> items, int seeds) {
    return ExperimentTables.markdown(new SampleExperiment(items, seeds, true).summary())
        .lines()
        .toList();
  }
}
