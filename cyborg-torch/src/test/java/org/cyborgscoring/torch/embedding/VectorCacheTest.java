package org.cyborgscoring.torch.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private static final float[] ONE = {1, 0, 0};
  private static final float[] OTHER = {0, 0.6f, 0.8f};

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("cache").resolve("vectors.bin");
  }

  @Test
  void keepsVectorsFromOneOpeningToTheNext() throws IOException {
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      cache.add("one", ONE);
      cache.add("other", OTHER);
    }
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      assertThat(cache.find("one")).containsExactly(ONE);
      assertThat(cache.find("other")).containsExactly(OTHER);
      assertThat(cache.find("third")).isNull();
    }
  }

  @Test
  void holdsNoText() throws IOException {
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      cache.add("a pupil's own words", ONE);
    }
    assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
        .doesNotContain("pupil");
  }

  @Test
  void overwritesWhatAStoppedProcessLeftUnfinished() throws IOException {
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      cache.add("one", ONE);
      cache.add("other", OTHER);
    }
    try (RandomAccessFile torn = new RandomAccessFile(file().toFile(), "rw")) {
      torn.setLength(torn.length() - 5);
    }
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      assertThat(cache.find("other")).isNull();
      cache.add("third", OTHER);
    }
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      assertThat(cache.find("one")).containsExactly(ONE);
      assertThat(cache.find("third")).containsExactly(OTHER);
    }
  }

  @Test
  void aDamagedVectorIsNotGiven() throws IOException {
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      cache.add("one", ONE);
    }
    try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
      damaged.seek(34);
      damaged.write(7);
    }
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      assertThat(cache.find("one")).isNull();
    }
  }

  @Test
  void twoOpeningsAddSideBySide() throws IOException {
    try (VectorCache first = VectorCache.open(file(), 3);
        VectorCache second = VectorCache.open(file(), 3)) {
      first.add("one", ONE);
      second.add("other", OTHER);
    }
    try (VectorCache cache = VectorCache.open(file(), 3)) {
      assertThat(cache.find("one")).containsExactly(ONE);
      assertThat(cache.find("other")).containsExactly(OTHER);
    }
  }
}
