package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cyborgscoring.data.TableFixture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseReaderTest {
  @TempDir Path folder;

  @Test
  void readsTextsAloneWithoutAScale() throws IOException {
    Path path = file(folder, "a.csv", "id,item,text,score\n1,a,x,no number\n2,b,y,1\n");
    List<ItemResponse> read = new ArrayList<>();

    try (ResponseReader reader =
        ResponseReader.open(
            path,
            ReadOptions.DEFAULT.withoutScores(),
            problem -> {
              throw new AssertionError(problem);
            })) {
      reader.forEachRemaining(read::add);
    }

    assertThat(read)
        .containsExactly(
            new ItemResponse("a", Response.unscored("1", "x"), 2),
            new ItemResponse("b", Response.unscored("2", "y"), 3));
  }

  @Test
  void handsOverProblemsAsTheyAreMet() throws IOException {
    Path path = file(folder, "a.csv", "id,text\n1,x\n2\n3,y\n4,z\n");
    List<RowProblem> problems = new ArrayList<>();

    try (ResponseReader reader =
        ResponseReader.open(path, ReadOptions.DEFAULT.withoutScores(), problems::add)) {
      assertThat(reader.next().response().id()).isEqualTo("1");
      assertThat(problems).isEmpty();
      assertThat(reader.next().response().id()).isEqualTo("3");
      assertThat(problems).hasSize(1);
      assertThat(reader.problemRows()).isEqualTo(1);
      assertThat(reader.rows()).isEqualTo(3);
    }
  }

  @Test
  void leavesDuplicateIdsToWhoKeepsThemAll() throws IOException {
    Path path = file(folder, "a.csv", "id,text\n1,x\n1,x\n");
    List<ItemResponse> read = new ArrayList<>();

    try (ResponseReader reader =
        ResponseReader.open(path, ReadOptions.DEFAULT.withoutScores(), problem -> {})) {
      reader.forEachRemaining(read::add);
    }

    assertThat(read).hasSize(2);
  }
}
