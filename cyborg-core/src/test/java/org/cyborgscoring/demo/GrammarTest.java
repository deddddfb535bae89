package org.cyborgscoring.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private static Stream<String> sayings(String text, Background background) {
    Grammar grammar = Grammar.parse(text);
    return LongStream.range(0, 500).mapToObj(i -> grammar.say("a", background, Draw.of(1, i, 0)));
  }

  @Test
  void saysEveryChoiceWithAndWithoutWhatIsOptional() {
    assertThat(sayings("@a\n[very ](hot|{b}) tea\n@b\ncold", Background.HOME))
        .containsOnly("hot tea", "cold tea", "very hot tea", "very cold tea");
  }

  @Test
  void firstAlternativesAreTheCommonOnes() {
    assertThat(sayings("@a\nfirst\nsecond\nthird\nfourth", Background.HOME))
        .satisfies(
            said -> assertThat(said).filteredOn("first"::equals).hasSizeGreaterThan(170),
            said -> assertThat(said).filteredOn("fourth"::equals).hasSizeBetween(40, 120));
  }

  @Test
  void markedWordingsAreUsedMoreByAdditionalLanguageWriters() {
    String text = "# remark\n@a\nplain\n+ marked";
    assertThat(sayings(text, Background.HOME)).filteredOn("marked"::equals).hasSizeLessThan(120);
    assertThat(sayings(text, Background.ADDITIONAL))
        .filteredOn("marked"::equals)
        .hasSizeGreaterThan(250);
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    assertThatThrownBy(() -> Grammar.parse("@a\n(one|two")).hasMessageContaining("No ')'");
    assertThatThrownBy(() -> Grammar.parse("@a\none]")).hasMessageContaining("Unexpected ']'");
    assertThatThrownBy(() -> sayings("@a\n{b}", Background.HOME).toList())
        .hasMessageContaining("no rule b");
  }
}
