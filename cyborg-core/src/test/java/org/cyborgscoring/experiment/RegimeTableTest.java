package org.cyborgscoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Amount;
import org.junit.jupiter.api.Test;

class RegimeTableTest {
  private static final Amount TENTH = Amount.share(0.1);
  private static final Amount ALL = Amount.share(1);

  private final List<Cell> cells = new ArrayList<>();

  @Test
  void ordersAmountsByTheHandScoresTheyGave() {
    few("random", TENTH, 0.6);
    few("random", Amount.count(40), 0.7);
    yardsticks(0.8);

    assertThat(table().amounts()).containsExactly(TENTH, Amount.count(40), ALL);
  }

  @Test
  void yardsticksStandUnderAHundredPercentBesideWhatWasMeasuredThere() {
    few("random", TENTH, 0.6);
    few("random", ALL, 0.75);
    yardsticks(0.8);

    RegimeTable table = table();

    assertThat(table.amounts()).containsExactly(TENTH, ALL);
    assertThat(values(table, Regime.TEACHER)).containsExactly(0.6, 0.75);
    assertThat(values(table, Regime.ALL)).containsExactly(Double.NaN, 0.8);
  }

  @Test
  void leavesOutRegimesAndStatisticsThatNobodyHas() {
    few("random", TENTH, 0.6);

    assertThat(table().rows())
        .extracting(row -> row.statistic() + " " + row.regime().id())
        .containsExactly(
            "qwk teacher", "qwk hand", "qwk cyborg", "smd teacher", "smd hand", "smd cyborg");
  }

  @Test
  void showsTheBiasOfTheWorstSubgroupWhereThereAreSubgroups() {
    cell("random", TENTH, Regime.TEACHER, Map.of("qwk", 0.6, "worst_dsm", 0.2));

    assertThat(table().rows())
        .filteredOn(row -> row.statistic().equals("worst_dsm"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.values().get(0).orElseThrow().value().value()).isEqualTo(0.2));
  }

  @Test
  void hasATableForEachSampling() {
    few("random", TENTH, 0.6);
    few("diverse", TENTH, 0.65);

    assertThat(RegimeTable.of(summary(), "1"))
        .extracting(RegimeTable::sampling)
        .containsExactly("diverse", "random");
  }

  private void few(String sampling, Amount amount, double qwk) {
    for (Regime regime : List.of(Regime.HAND, Regime.TEACHER, Regime.CYBORG)) {
      cell(sampling, amount, regime, Map.of("qwk", qwk, "smd", 0.0));
    }
  }

  private void yardsticks(double qwk) {
    cell("", ALL, Regime.ALL, Map.of("qwk", qwk));
    cell("", ALL, Regime.HUMAN, Map.of("qwk", qwk));
  }

  private void cell(String sampling, Amount amount, Regime regime, Map<String, Double> values) {
    Map<String, Estimate> statistics = new HashMap<>();
    values.forEach((id, value) -> statistics.put(id, Estimate.of(value)));
    cells.add(
        new Cell(
            "1",
            amount,
            amount.of(100),
            amount.of(100) / 100.0,
            sampling,
            1,
            regime,
            "t",
            "s",
            100,
            25,
            statistics));
  }

  private RegimeTable table() {
    return RegimeTable.overItems(summary()).get(0);
  }

  private static List<Double> values(RegimeTable table, Regime regime) {
    return table.rows().stream()
        .filter(row -> row.statistic().equals("qwk") && row.regime() == regime)
        .flatMap(row -> row.values().stream())
        .map(value -> value.map(known -> known.value().value()).orElse(Double.NaN))
        .toList();
  }

  private Summary summary() {
    return new Summarizer(cells, 0.2, 0.02).summarize();
  }
}
