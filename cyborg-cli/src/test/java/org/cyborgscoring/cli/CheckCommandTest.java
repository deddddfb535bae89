package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void showsWhatIsInATable() {
    Path table = DemoTable.write(folder.resolve("spoons.csv"), 300);

    Answer answer =
        Answer.to("check", table, "--scale", "0..3", "--group", DemoItem.GROUP).succeeded();

    assertThat(answer.out())
        .contains(table + ": 300 rows, 0 of which cannot be used.\n")
        .contains("Item spoons, scale 0..3: 300 responses, 300 hand-scored, 300 by two raters.\n")
        .containsPattern("score +n +share\n0 +\\d+ +\\d+ %\n1 ")
        .containsPattern("human-human: qwk 0\\.\\d{3} {2}r 0\\.\\d{3} {2}smd ")
        .containsPattern("words: +median \\d+, half of them \\d+ to \\d+, longest \\d+, shortest ")
        .containsPattern("same text as an earlier response: [1-9]")
        .containsPattern("condition codes: .*duplicated [1-9]")
        .containsPattern("groups of language_background: additional \\d+, home \\d+\n");
  }

  @Test
  void listsItemsAndRowsThatCannotBeUsed() throws IOException {
    Path table = folder.resolve("items.csv");
    StringBuilder rows = new StringBuilder("id,item,text,score\n1,a,Steel conducts.,2\n");
    rows.append("1,b,Wood does not.,\n2,b,Wood is warm.,9\n");
    for (int i = 3; i < 28; i++) {
      rows.append(i).append(",b,Wood is warm.,nine\n");
    }
    Files.writeString(table, rows);

    Answer answer = Answer.to("check", table, "--scale", "0..3").succeeded();

    assertThat(answer.out())
        .contains(
            "28 rows, 26 of which cannot be used", "Item a,", "Item b,", "condition codes: none")
        .contains("line 4, column score: the score 9 is not on the scale 0..3", "and 6 more")
        .doesNotContain("Wood is warm");
  }

  @Test
  void countsControlCharactersAndMegabytesLikeAnyText() throws IOException {
    Path table = folder.resolve("spoons.csv");
    Files.writeString(
        table,
        "id,text\n1,Steel\u0000\u0007\u001b conducts heat.\n2," + "word ".repeat(1 << 18) + "\n");

    Answer answer = Answer.to("check", table, "--scale", "0..3").succeeded();

    assertThat(answer.out()).contains("longest 262,144", "2 responses, 0 hand-scored");
  }
}
