package org.cyborgscoring.cyborg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.screening.CodedResponse;
import org.cyborgscoring.screening.ConditionCode;
import org.cyborgscoring.testing.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CyborgTableTest {
  private static final Item ITEM = Item.of("7", ScoreScale.parse("1..2:0.5"));
  private static final Response SCORED =
      new Response("a", "=SUM(A1)", HandScore.of(1.5), Map.of("sex", "f"));
  private static final Response UNSCORED =
      new Response("b", "two\nlines, \"quoted\"", null, Map.of("sex", "m", "origin", "north"));
  private static final CodedResponse CODED =
      new CodedResponse(Response.scored("c", "idk", 1), ConditionCode.REFUSAL);
  private static final CyborgData DATA =
      CyborgData.merge(
          new HandScored(ITEM, List.of(SCORED)),
          List.of(UNSCORED),
          List.of(ScoreDistribution.of(ITEM.scale(), 1.2, new double[] {0.6, 1.0 / 3, 0.2 / 3})),
          CutScores.rounding(ITEM.scale()),
          "lsa-gp@12ab");

  @TempDir Path folder;

  @Test
  void hasOneRowForEveryResponseWithItsProvenance() throws IOException {
    Path file = folder.resolve("cyborg.csv");

    CyborgTable.write(file, DATA, List.of(CODED), true);

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            id,item,text,score,origin,source,expected_score,p_1,p_1.5,p_2,confidence,condition_code,group_origin,sex
            a,7,'=SUM(A1),1.5,human,hand,1.5,0,1,0,1,,,f
            b,7,"two
            lines, ""quoted""\",1,machine,lsa-gp@12ab,1.2,0.6,0.333333,0.066667,0.6,,north,m
            c,7,idk,,,,,,,,,refusal,,
            """);
  }

  @Test
  void textsComeBackFromTheTable() throws IOException {
    Path file = folder.resolve("cyborg.csv");

    CyborgTable.write(file, DATA, List.of(CODED), true);

    assertThat(Cells.of(file))
        .extracting(row -> row.get("text"))
        .containsExactly(SCORED.text(), UNSCORED.text(), "idk");
  }

  @Test
  void withoutTextItHoldsHashes() throws IOException {
    Path file = folder.resolve("cyborg.csv");

    CyborgTable.write(file, DATA, List.of(CODED), false);

    assertThat(Cells.columns(file)).contains("text_sha256").doesNotContain("text");
    assertThat(Files.readString(file)).doesNotContain("SUM", "quoted", "idk");
    assertThat(Cells.of(file))
        .extracting(row -> row.get("text_sha256"))
        .containsExactly(SCORED.textHash(), UNSCORED.textHash(), CODED.response().textHash());
  }

  @Test
  void asJsonLinesItHoldsTextsAsTheyAreAndNumbersAsNumbers() throws IOException {
    Path file = folder.resolve("cyborg.jsonl");

    CyborgTable.write(file, DATA, List.of(CODED), true);

    assertThat(Files.readAllLines(file).get(0))
        .contains("\"text\":\"=SUM(A1)\"", "\"score\":1.5", "\"p_1.5\":1", "\"sex\":\"f\"");
    assertThat(Cells.of(file))
        .extracting(row -> row.get("condition_code"))
        .containsExactly("", "", "refusal");
  }

  @Test
  void aTableOfNobodyHasItsColumns() throws IOException {
    Path file = folder.resolve("cyborg.csv");

    CyborgTable.write(file, new CyborgData(ITEM, List.of()), List.of(), true);

    assertThat(Cells.columns(file)).startsWith("id", "item").endsWith("condition_code");
    assertThat(Cells.of(file)).isEmpty();
  }
}
