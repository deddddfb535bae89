package org.cyborgscoring.torch.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.junit.jupiter.api.Test;

class RelativePositionsTest {

  private static RelativePositions of(ModelConfig config) {
    return RelativePositions.of(config, EncoderSize.of(config));
  }

  private static ModelConfig config() {
    return EncodersTest.config("deberta-v2").with("max_position_embeddings", 512);
  }

  @Test
  void tellsSmallDistancesApartAndPutsLargeOnesIntoBuckets() {
    int[] rows = of(config().with("position_buckets", 256)).rows(511);
    assertThat(rows[511]).isEqualTo(256);
    assertThat(rows[511 + 128]).isEqualTo(256 + 128);
    assertThat(rows[511 - 128]).isEqualTo(256 - 128);
    assertThat(rows[511 + 129]).isEqualTo(256 + 129);
    // ceil(ln(2) / ln(511/128) * 127) + 128 = 192
    assertThat(rows[511 + 256]).isEqualTo(256 + 192);
    assertThat(rows[0]).isEqualTo(1);
    assertThat(rows[2 * 511]).isEqualTo(256 + 255);
  }

  @Test
  void neverFallsAsDistanceGrows() {
    int[] rows = of(config().with("position_buckets", 32)).rows(511);
    int[] sorted = rows.clone();
    Arrays.sort(sorted);
    assertThat(rows).isEqualTo(sorted);
    assertThat(Arrays.stream(rows).boxed()).allSatisfy(row -> assertThat(row).isBetween(0, 63));
  }

  @Test
  void tellsAllDistancesApartWithoutBuckets() {
    int[] rows = of(config()).rows(3);
    assertThat(rows).containsExactly(509, 510, 511, 512, 513, 514, 515);
  }

  @Test
  void readsTheKindsInEitherForm() {
    RelativePositions listed = of(config().with("pos_att_type", List.of("p2c", "c2p")));
    assertThat(of(config().with("pos_att_type", "c2p|p2c"))).isEqualTo(listed);
    assertThat(listed.contentToPosition()).isTrue();
    assertThat(of(config()).positionToContent()).isFalse();
  }
}
