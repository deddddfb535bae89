package org.cyborgscoring.torch.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobHashTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What `git hash-object` and `sha256sum` say of "hello" and a line feed.
        "ce013625030ba8dba906f756967f9e9ca394464a",
        "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
      })
  void isThatOfGitOrSha256ByItsLength(String hex) throws IOException {
    Path hello = Files.writeString(folder.resolve("a"), "hello\n");
    Path other = Files.writeString(folder.resolve("b"), "hello");

    assertThat(new BlobHash(hex).matches(hello)).isTrue();
    assertThat(new BlobHash(hex).matches(other)).isFalse();
  }

  @Test
  void isReadFromAnEntityTag() {
    String hex = "ab".repeat(20);
    assertThat(BlobHash.ofEtag('"' + hex + '"')).contains(new BlobHash(hex));
    assertThat(BlobHash.ofEtag("W/\"" + hex + '"')).contains(new BlobHash(hex));
    assertThat(BlobHash.ofEtag(hex)).contains(new BlobHash(hex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"abc\"", "../../evil", "\"abababababababababababababababababababab-gzip\""})
  void isNotReadFromAnythingElse(String etag) {
    assertThat(BlobHash.ofEtag(etag)).isEmpty();
  }
}
