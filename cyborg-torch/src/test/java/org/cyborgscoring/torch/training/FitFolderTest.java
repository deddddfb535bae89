package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitFolderTest {
  @TempDir private Path work;

  @Test
  void noTwoFitsHaveOneFolder() throws IOException {
    try (FitFolder one = FitFolder.claim(work, "fit");
        FitFolder other = FitFolder.claim(work, "fit")) {
      assertThat(other.path()).isNotEqualTo(one.path());
    }
  }

  @Test
  void aFitFindsWhatAStoppedOneLeft() throws IOException {
    try (FitFolder stopped = FitFolder.claim(work, "fit")) {
      Files.writeString(stopped.path().resolve("checkpoint"), "half");
    }

    try (FitFolder next = FitFolder.claim(work, "fit")) {
      assertThat(next.path().resolve("checkpoint")).hasContent("half");
      next.delete();
    }
    try (FitFolder fresh = FitFolder.claim(work, "fit")) {
      assertThat(fresh.path()).isEmptyDirectory();
    }
  }
}
