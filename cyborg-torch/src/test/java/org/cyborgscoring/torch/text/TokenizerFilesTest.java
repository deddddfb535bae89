package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerFilesTest {
  @TempDir Path folder;

  @Test
  void refusesAFolderWithoutTokenizerJson() throws IOException {
    Files.writeString(folder.resolve("vocab.txt"), "a\n");

    assertThatThrownBy(() -> TokenizerFiles.in(folder))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining("no tokenizer.json")
        .hasMessageContaining("save_pretrained");
  }

  @Test
  void carriesFilesByteForByte() throws IOException {
    Map<String, String> others = Map.of(TokenizerFiles.CONFIG, "{ \"x\":1.50 }");
    TokenizerFiles files = TokenizerFixtures.files(TokenizerFixtures.BYTE_LEVEL, others);

    files.writeTo(folder);
    Map<String, ByteArrayOutputStream> sunk = new LinkedHashMap<>();
    TokenizerFiles.in(folder)
        .writeTo(
            name -> {
              ByteArrayOutputStream stream = new ByteArrayOutputStream();
              sunk.put(name, stream);
              return stream;
            });

    assertThat(sunk).containsOnlyKeys(TokenizerFiles.TOKENIZER, TokenizerFiles.CONFIG);
    assertThat(sunk.get(TokenizerFiles.TOKENIZER)).hasToString(TokenizerFixtures.BYTE_LEVEL);
    assertThat(sunk.get(TokenizerFiles.CONFIG)).hasToString("{ \"x\":1.50 }");
  }
}
