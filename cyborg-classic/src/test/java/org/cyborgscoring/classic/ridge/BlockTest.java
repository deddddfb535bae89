package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.classic.ridge.Block.Kind;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

  @Test
  void isReadBackFromItsId() {
    for (Block block : FeatureSettings.STANDARD.blocks()) {
      assertThat(Block.parse(block.id())).isEqualTo(block);
    }
    assertThat(new Block(Kind.CHARACTERS, 3).id()).isEqualTo("characters-3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "characters", "characters-", "characters-0", "characters-65", "words-2", "-1"})
  void refusesOtherIds(String id) {
    assertThatThrownBy(() -> Block.parse(id)).isInstanceOf(InputException.class);
  }

  @Test
  void keepsBlocksApartByTheirSeeds() {
    assertThat(FeatureSettings.STANDARD.blocks().stream().map(Block::seed)).doesNotHaveDuplicates();
  }
}
