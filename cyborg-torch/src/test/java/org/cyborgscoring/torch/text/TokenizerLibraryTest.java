package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerLibraryTest {
  @TempDir Path home;

  @Test
  void unpacksIntoTheFolderNamedAndNowhereElse() throws Exception {
    Path folder = home.resolve("natives");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                // Whoever called home or fetched a library would wait for this proxy in vain.
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=9",
                "-cp",
                System.getProperty("java.class.path"),
                LibraryProbe.class.getName(),
                folder.toString())
            .redirectErrorStream(true);
    builder.environment().remove("ENGINE_CACHE_DIR");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("[5, 6, 7]");
    assertThat(files(folder)).hasSize(1);
    assertThat(files(home)).hasSize(1);
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList().stream();
    }
  }
}
