package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.torch.training.ResidentMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherMemoryTest {
  private static final HandScored TAUGHT = WordOrder.handScored(20, 1);

  /** Half of what the weights of two Teachers take. */
  private static final long MOST_GROWTH = 8L << 20;

  @TempDir Path folder;
  private Path template = Path.of("");

  @Test
  void aTeacherThatIsClosedLeavesNoMemoryTaken() throws IOException {
    assumeThat(ResidentMemory.isKnown()).isTrue();
    List<String> texts = new ArrayList<>(Teaching.texts(WordOrder.ITEM, TAUGHT.responses()));
    texts.addAll(Collections.nCopies(3, "{\"score\": 0123456789}"));
    Path model = TinyLanguageModel.write(folder.resolve("wide"), texts, 1, 384);
    // Short, so that there is little to compute.
    template = folder.resolve("template.txt");
    Files.writeString(template, "=== user ===\n{{answer}}\n\n{{response}}\n");
    fitTwo(model, 0);

    int[] place = {1};
    assertThat(ResidentMemory.growth(5, () -> fitTwo(model, place[0]++))).isLessThan(MOST_GROWTH);
  }

  private void fitTwo(Path model, int place) {
    for (String part : List.of("a", "b")) {
      Teaching teaching = new Teaching(model, folder.resolve(part + place));
      Teaching.Result result =
          teaching.fit(
              TAUGHT,
              TAUGHT.responses().subList(0, 4),
              "epochs",
              "1",
              "prompt-template",
              template.toString());
      assertThat(result.scores()).hasSize(4);
    }
  }
}
