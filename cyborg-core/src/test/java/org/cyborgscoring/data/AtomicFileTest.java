package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void isThereOnlyAfterTheCommit() throws IOException {
    Path target = folder.resolve("out.txt");
    try (AtomicFile file = AtomicFile.create(target)) {
      file.stream().write('x');
      assertThat(target).doesNotExist();
      file.commit();
      assertThat(target).hasContent("x");
    }
    assertThat(folder.toFile().list()).containsExactly("out.txt");
  }

  @Test
  void whatStoodThereStaysWhenWritingFails() throws IOException {
    Path target = Files.writeString(folder.resolve("out.txt"), "before");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    stream -> {
                      stream.write('x');
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);

    assertThat(target).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("out.txt");
  }

  @Test
  void replacesWhatStoodThere() throws IOException {
    Path target = Files.writeString(folder.resolve("out.txt"), "before");

    AtomicFile.writeString(target, "after");

    assertThat(target).hasContent("after");
  }

  @Test
  void knowsItsTemporaryFilesByTheirNames() throws IOException {
    Path target = folder.resolve("out.txt");
    try (AtomicFile file = AtomicFile.create(target)) {
      file.stream().write('x');
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).singleElement().matches(AtomicFile::isTemporary);
      }
    }
    assertThat(AtomicFile.isTemporary(target)).isFalse();
    assertThat(AtomicFile.isTemporary(folder.resolve(".lock"))).isFalse();
    assertThat(AtomicFile.isTemporary(folder.resolve(".notes.txt"))).isFalse();
  }

  @Test
  void makesMissingFolders() throws IOException {
    Path target = folder.resolve("a/b/out.txt");

    AtomicFile.writeString(target, "x");

    assertThat(target).hasContent("x");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> AtomicFile.writeString(folder, "x"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void writesDirectlyToWhatIsNoRegularFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    AtomicFile.writeString(pipe, "through the pipe");

    assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo("through the pipe");
  }
}
