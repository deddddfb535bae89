package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongResponsesTest {
  /** Up to 61 words, where the model sees 32 tokens. */
  private static final List<Response> LONG = WordScores.responses(90, 60, 1);

  @TempDir Path parent;

  private FittedStudents students = new FittedStudents(Path.of(""), Path.of(""));

  @BeforeEach
  void writeModel() {
    students = FittedStudents.in(parent, LONG);
  }

  @Test
  void refusesToTruncateManyAndNamesTheWaysOut() {
    CyborgData data = WordScores.data(LONG);

    assertThatThrownBy(() -> students.fit(data))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("of 90 responses")
        .hasMessageContaining("longer context")
        .hasMessageContaining("long=head-tail")
        .hasMessageContaining("long=windows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head-tail", "windows"})
  void learnsFromLongResponses(String policy) {
    List<String> notes = new ArrayList<>();
    var run = students.run().withProgress(new Listener(notes));
    try (StudentModel model =
        students.fit(WordScores.data(LONG), run, "long", policy, "epochs", "2").model()) {
      assertThat(model.score(LONG)).hasSize(LONG.size());
    }
    assertThat(notes).anyMatch(note -> note.contains("of 90 responses") && note.contains(policy));
  }

  @Test
  void truncatesAFewAndSaysSo() {
    List<Response> mostlyShort = new ArrayList<>(WordScores.responses(97, 16, 2));
    mostlyShort.addAll(
        LONG.stream().filter(response -> response.text().length() > 200).limit(3).toList());
    List<String> notes = new ArrayList<>();
    var run = students.run().withProgress(new Listener(notes));
    try (StudentModel model =
        students.fit(WordScores.data(mostlyShort), run, "epochs", "1").model()) {
      assertThat(model.score(LONG)).hasSize(LONG.size());
    }
    assertThat(notes).anyMatch(note -> note.contains("3 of 100 responses (3 %)"));
  }

  @Test
  void windowsSeeWhatStandsInTheMiddleAndTruncationDoesNot() {
    String filler = "the spoon is cold ".repeat(12);
    Response with = Response.unscored("a", filler + "steel heat " + filler);
    Response without = Response.unscored("b", filler + "wood wood " + filler);
    for (String policy : List.of("head-tail", "windows")) {
      try (StudentModel model =
          students.fit(WordScores.data(LONG), "long", policy, "epochs", "3").model()) {
        double gap =
            model.score(List.of(with)).get(0).expected()
                - model.score(List.of(without)).get(0).expected();
        if (policy.equals("windows")) {
          assertThat(gap).isNotZero();
        } else {
          assertThat(gap).isZero();
        }
      }
    }
  }
}
