package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.file;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "asap-aes, 1, 2..12", "asap-aes, 2, 1..6", "asap-aes, 4, 0..3", "asap-aes, 6, 0..4",
    "asap-aes, 7, 0..30", "asap-aes, 8, 0..60", "asap-sas, 1, 0..3", "asap-sas, 3, 0..2",
    "asap-sas, 10, 0..2", "asap2, Car-free cities, 1..6", "persuade2, Seeking advice, 1..6"
  })
  void knowsTheScaleOfAnItem(String preset, String item, String scale) {
    assertThat(Preset.named(preset).scale(item)).hasToString(scale);
  }

  @Test
  void knowsNoScaleOfAnItemThatIsNotThere() {
    assertThat(Preset.ASAP_SAS.scale("11")).isNull();
    assertThat(Preset.ASAP_AES.scale("9")).isNull();
  }

  @Test
  void unknownPresetIsRefusedWithThoseKnown() {
    assertThatThrownBy(() -> Preset.named("asap"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'asap'")
        .hasMessageContaining("asap-aes, asap-sas, asap2, persuade2");
  }

  @Test
  void readsShortAnswersWithTheirOwnQuotationMarksAndLineBreaks() {
    Path path =
        file(
            folder,
            "sas.tsv",
            "Id\tEssaySet\tScore1\tScore2\tEssayText\n1\t3\t2\t1\t\"Yes\" and^p\"no\"\n");

    ResponseSet set = ResponseSets.read(path, ReadOptions.of(Preset.ASAP_SAS)).only();

    assertThat(set.item()).isEqualTo(Item.of("3", ScoreScale.of(0, 2)));
    assertThat(set.responses().get(0).text()).isEqualTo("\"Yes\" and\n\"no\"");
    assertThat(set.responses().get(0).handScore()).isEqualTo(HandScore.of(2, 1));
  }

  @Test
  void ratersOfAnEssayHaveAScaleOfTheirOwn() {
    String header = "essay_id\tessay_set\tessay\trater1_domain1\trater2_domain1\tdomain1_score\n";
    Path path =
        file(folder, "aes.tsv", header + "1\t1\t\"said \"\"so\"\"\"\t4\t5\t9\n2\t1\ty\t8\t4\t12\n");

    ResponseSets sets = ResponseSets.read(path, ReadOptions.of(Preset.ASAP_AES));

    Response response = sets.only().responses().get(0);
    assertThat(response.handScore()).isEqualTo(new HandScore(9, 4.0, 5.0));
    assertThat(response.text()).isEqualTo("said \"so\"");
    assertThat(sets.problems())
        .singleElement()
        .hasToString(
            path + ", line 3, column rater1_domain1: the score 8 is not on the scale 1..6");
  }

  @Test
  void anEssayThatStandsInARowPerDiscourseElementIsReadOnce() {
    Path path =
        file(
            folder,
            "persuade.csv",
            """
            essay_id_comp,full_text,holistic_essay_score,prompt_name,assignment,gender
            A,one,3,Cars,Write on cars.,F
            A,one,3,Cars,Write on cars.,F
            B,two,4,Cars,Write on cars.,M
            """);

    ResponseSets sets = ResponseSets.read(path, ReadOptions.of(Preset.PERSUADE2));

    assertThat(sets.only().responses()).extracting(Response::id).containsExactly("A", "B");
    assertThat(sets.only().item().prompt()).isEqualTo("Write on cars.");
    assertThat(sets.only().responses().get(0).groups()).containsEntry("gender", "F");
    assertThat(sets.problems()).isEmpty();
    assertThat(sets.notes()).anyMatch(note -> note.contains("1 rows repeat"));
    assertThat(sets.notes()).anyMatch(note -> note.contains("no group columns grade_level"));
  }

  @Test
  void aReleaseWithoutScoresIsReadUnscored() {
    Path path = file(folder, "asap2.csv", "essay_id,full_text\n1,x\n");

    ResponseSets sets = ResponseSets.read(path, ReadOptions.of(Preset.ASAP2));

    assertThat(sets.only().unscored()).hasSize(1);
    assertThat(sets.notes()).anyMatch(note -> note.contains("no column score"));
  }

  @Test
  void namedColumnsComeBeforeThoseOfThePreset() {
    Path path = file(folder, "asap2.csv", "essay_id,full_text,mine,score\n1,x,5,2\n");
    ReadOptions options =
        ReadOptions.of(Preset.ASAP2).withColumns(ColumnMapping.NONE.withScore("mine"));

    assertThat(ResponseSets.read(path, options).only().handScored())
        .extracting(Response::score)
        .isEqualTo(List.of(5.0));
  }
}
