package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BucketIndexTest {

  @Property
  void findsTheFirstPlaceOfEveryBucket(
      @ForAll @Size(max = 2000) List<@IntRange(max = (1 << 22) - 1) Integer> buckets) {
    BucketIndex index = new BucketIndex();
    index.clear(buckets.size());
    Map<Integer, Integer> places = new HashMap<>();
    for (int bucket : buckets) {
      places.putIfAbsent(bucket, places.size());
      assertThat(index.placeOf(bucket, places.size() - 1)).isEqualTo(places.get(bucket));
    }
  }

  @Test
  void forgetsEvenAfterAMillionRounds() {
    BucketIndex index = new BucketIndex();
    index.clear(10);
    index.placeOf(3, 7);
    for (int round = 0; round < (1 << 20); round++) {
      index.clear(10);
    }
    assertThat(index.placeOf(3, 1)).isEqualTo(1);
  }

  @Test
  void forgetsWhenALongTextComesBetweenShortOnes() {
    BucketIndex index = new BucketIndex();
    index.clear(10);
    index.placeOf(3, 1);
    index.clear(5000);
    index.placeOf(4, 2);
    index.clear(10);
    assertThat(index.placeOf(3, 8)).isEqualTo(8);
    assertThat(index.placeOf(4, 9)).isEqualTo(9);
  }
}
