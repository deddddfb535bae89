package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TeacherProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherIdentityTest {
  @TempDir Path folder;

  private Map<String, String> identity() throws IOException {
    return TeacherProvider.named(folder.resolve("model").toString(), Map.of())
        .provenance(RunContext.withSeed(1));
  }

  @Test
  void tellsAModelFromTheSameWithAnotherChatTemplate() throws IOException {
    Path model = TinyLanguageModel.write(folder.resolve("model"), List.of("The fox eats."), 1);
    Map<String, String> before = identity();
    assertThat(identity()).isEqualTo(before);

    Files.writeString(model.resolve("chat_template.jinja"), "{{ messages[0].content }}");

    assertThat(identity()).isNotEqualTo(before).containsAllEntriesOf(before);
  }
}
