package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.cyborgscoring.classic.ridge.Block.Kind;
import org.cyborgscoring.classic.text.Words;
import org.junit.jupiter.api.Test;

class HashedNgramsTest {
  private static final int BITS = 22; // so many buckets that short texts have no collisions

  @Property
  void countsCharacterNgramsLikeAMapOfStrings(
      @ForAll @Chars({'a', 'b', ' ', 'B', '.'}) @StringLength(max = 60) String text,
      @ForAll @IntRange(min = 1, max = 6) int size) {
    Words words = new Words().read(text);
    String normal = new String(words.chars(), 0, words.length());
    Map<String, Long> expected =
        IntStream.rangeClosed(0, normal.length() - size)
            .mapToObj(i -> normal.substring(i, i + size))
            .collect(Collectors.groupingBy(gram -> gram, Collectors.counting()));

    HashedNgrams ngrams = read(text, new Block(Kind.CHARACTERS, size));

    assertThat(counts(ngrams, 0)).containsExactlyInAnyOrderElementsOf(ints(expected));
    assertThat(ngrams.occurrences(0))
        .isEqualTo(expected.values().stream().mapToInt(Long::intValue).sum());
  }

  @Property
  void givesATextTheSameBucketsWhateverWasReadBefore(
      @ForAll String before, @ForAll @StringLength(max = 200) String text) {
    HashedNgrams used = new HashedNgrams(FeatureSettings.STANDARD);
    used.read(new Words().read(before));
    used.read(new Words().read(text));
    HashedNgrams fresh = new HashedNgrams(FeatureSettings.STANDARD);
    fresh.read(new Words().read(text));

    for (int b = 0; b < FeatureSettings.STANDARD.blocks().size(); b++) {
      assertThat(table(used, b)).isEqualTo(table(fresh, b));
      assertThat(used.occurrences(b)).isEqualTo(fresh.occurrences(b));
    }
  }

  @Test
  void countsStemsAndTheirSequences() {
    HashedNgrams ngrams =
        read("acid rain, acids rained", new Block(Kind.STEMS, 1), new Block(Kind.STEMS, 2));

    assertThat(counts(ngrams, 0)).containsExactlyInAnyOrder(2, 2);
    assertThat(counts(ngrams, 1)).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void pairsDifferentStemsNearEachOtherInEitherOrder() {
    HashedNgrams there = read("acid washes rock", new Block(Kind.PAIRS, 8));
    HashedNgrams back = read("rock washes acid", new Block(Kind.PAIRS, 8));
    HashedNgrams apart = read("acid washes rock", new Block(Kind.PAIRS, 1));
    HashedNgrams alike = read("acid acids", new Block(Kind.PAIRS, 8));

    assertThat(table(there, 0)).hasSize(3).isEqualTo(table(back, 0));
    assertThat(table(apart, 0)).hasSize(2);
    assertThat(alike.occurrences(0)).isZero();
  }

  @Test
  void hashesIntoFewBucketsByAddingUpWhatCollides() {
    HashedNgrams ngrams = new HashedNgrams(settings(8, new Block(Kind.CHARACTERS, 4)));
    ngrams.read(new Words().read("many different four-grams ".repeat(20) + "and 0123456789"));

    assertThat(table(ngrams, 0).keySet()).allMatch(bucket -> bucket < 256);
    assertThat(counts(ngrams, 0).stream().mapToInt(c -> c).sum()).isEqualTo(ngrams.occurrences(0));
  }

  @Test
  void readsATextShorterThanItsNgrams() {
    HashedNgrams ngrams = read("", new Block(Kind.CHARACTERS, 2), new Block(Kind.STEMS, 2));

    assertThat(ngrams.occurrences(0)).isZero();
    assertThat(ngrams.end(1)).isZero();
  }

  @Test
  void readsAMegabyteOfDifferentWords() {
    String text =
        IntStream.range(0, 130_000).mapToObj(i -> "w" + i * 7919L).collect(Collectors.joining(" "));
    HashedNgrams ngrams = new HashedNgrams(FeatureSettings.STANDARD);
    ngrams.read(new Words().read(text));

    assertThat(text.length()).isGreaterThan(1_000_000);
    assertThat(ngrams.occurrences(5)).isEqualTo(130_000);
  }

  private static HashedNgrams read(String text, Block... blocks) {
    HashedNgrams ngrams = new HashedNgrams(settings(BITS, blocks));
    ngrams.read(new Words().read(text));
    return ngrams;
  }

  private static FeatureSettings settings(int bits, Block... blocks) {
    return new FeatureSettings(bits, Arrays.asList(blocks));
  }

  private static Map<Integer, Integer> table(HashedNgrams ngrams, int block) {
    Map<Integer, Integer> table = new TreeMap<>();
    for (int k = ngrams.start(block); k < ngrams.end(block); k++) {
      assertThat(table.put(ngrams.buckets()[k], ngrams.counts()[k])).as("listed before").isNull();
    }
    return table;
  }

  private static List<Integer> counts(HashedNgrams ngrams, int block) {
    return List.copyOf(table(ngrams, block).values());
  }

  private static List<Integer> ints(Map<String, Long> counts) {
    return counts.values().stream().map(Long::intValue).toList();
  }
}
