package org.cyborgscoring.llm.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.answer.Answer.Usage;
import org.junit.jupiter.api.Test;

class PriceTableTest {
  private static final String TABLE =
      """
      date: 2026-01-01
      batch: 0.5
      models:
        big: {prompt: 2, completion: 8, training: 25}
        big-mini: {prompt: 1, completion: 4}
        ft:big: {prompt: 3, completion: 12}
      """;

  @Test
  void knowsModelsTheirDatesAndWhatWasTunedFromThem() {
    PriceTable table = PriceTable.parse(TABLE, "t");
    assertThat(table.of("big").orElseThrow().prompt()).isEqualTo(2);
    assertThat(table.of("big-2026-01-01").orElseThrow().prompt()).isEqualTo(2);
    assertThat(table.of("big-mini-2026-01-01").orElseThrow().prompt()).isEqualTo(1);
    assertThat(table.of("ft:big:org:name:id").orElseThrow().prompt()).isEqualTo(3);
    assertThat(table.of("big-nano")).isEmpty();
    assertThat(table.of("bigger")).isEmpty();
  }

  @Test
  void countsByTheMillion() {
    Price price = PriceTable.parse(TABLE, "t").of("big").orElseThrow();
    assertThat(price.of(new Usage(500_000, 250_000))).isCloseTo(3, within(1e-12));
    assertThat(price.times(0.5).of(new Usage(500_000, 250_000))).isCloseTo(1.5, within(1e-12));
    assertThat(price.ofTraining(100_000)).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void hasATableOfItsOwnWithADate() {
    assertThat(PriceTable.standard().of("gpt-4.1-mini")).isPresent();
    assertThat(PriceTable.standard().date()).startsWith("2026");
  }

  @Test
  void namesTheFieldThatIsWrong() {
    refuses("models:\n  big: {prompt: cheap, completion: 1}", "models, big, prompt");
    refuses("models:\n  big: {prompt: 1}", "models, big, completion");
    refuses("models:\n  big: {prompt: 1, completion: 1, cached: 1}", "no 'cached'");
    refuses("date: x", "models");
    refuses("models: [", "no YAML");
  }

  private static void refuses(String table, String... parts) {
    assertThatThrownBy(() -> PriceTable.parse(table, "prices.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("prices.yaml")
        .hasMessageContainingAll(parts);
  }
}
