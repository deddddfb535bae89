package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

class GenerativeTeacherOptionsTest {

  /** The flags beside the name of a table, as in {@code cyborg run}. */
  @Command
  static final class Flags {
    @Parameters private Path file = Path.of("");
    @Mixin private final GenerativeTeacherOptions options = new GenerativeTeacherOptions();
    @Mixin private final DeviceOption device = new DeviceOption();

    static Flags of(String... arguments) {
      Flags flags = new Flags();
      new CommandLine(flags).parseArgs(arguments);
      return flags;
    }

    Map<String, String> forTeacher(String teacher, Map<String, String> others) {
      return options.addTo(teacher, device.ofTeacher(teacher, "ngram-ridge"), others);
    }

    @Nullable String deviceOfStudent(String student) {
      return device.ofStudent(student);
    }
  }

  @Test
  void becomeTheTeachersOptionsOfTheSameNames() {
    Flags flags =
        Flags.of(
            "data.csv",
            "--shots",
            "3",
            "--explain",
            "--prompt-template",
            "p.txt",
            "--quantize",
            "nf4-double",
            "--tune",
            "--fine-tune",
            "--device",
            "cuda:1");

    assertThat(flags.forTeacher("models/any", Map.of("rank", "8")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "shots", "3",
                "explain", "true",
                "prompt-template", "p.txt",
                "quantize", "nf4-double",
                "tune", "true",
                "fine-tune", "true",
                "device", "cuda:1",
                "rank", "8"));
  }

  @Test
  void addNothingWhereNoneIsGiven() {
    assertThat(Flags.of("data.csv").forTeacher("lsa-gp", Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--explain data.csv, true",
    "--explain 20 data.csv, 20",
    "--explain=20 data.csv, 20",
    "data.csv --explain, true",
    "--explain --tune data.csv, true",
    "--explain=false data.csv, false",
  })
  void reasonsMayBeAskedForWithANumberOrWithout(String arguments, String value) {
    Flags flags = Flags.of(arguments.split(" ", -1));

    assertThat(flags.file).isEqualTo(Path.of("data.csv"));
    assertThat(flags.forTeacher("hf:o/n", Map.of())).containsEntry("explain", value);
  }

  @Test
  void refuseAnOptionThatIsGivenTwice() {
    Flags flags = Flags.of("data.csv", "--base-url", "http://localhost:1/v1");

    assertThatThrownBy(() -> flags.forTeacher("openai:m", Map.of("base-url", "http://b/v1")))
        .isInstanceOf(InputException.class)
        .hasMessage("Give either --base-url or --teacher-option base-url=..., not both.");
  }

  @Test
  void aDeviceIsForModelsOnThisMachineAlone() {
    Flags flags = Flags.of("data.csv", "--device", "cpu");

    assertThat(flags.forTeacher("hf:o/n", Map.of())).containsEntry("device", "cpu");
    assertThat(flags.deviceOfStudent("hf:o/n")).isEqualTo("cpu");
    assertThat(flags.deviceOfStudent("ngram-ridge")).isNull();
    assertThatThrownBy(() -> flags.forTeacher("openai:m", Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the Teacher openai:m and the Student ngram-ridge have no use");
  }
}
