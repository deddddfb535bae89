package org.cyborgscoring.llm.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionTest {
  @TempDir private Path folder;

  @Test
  void replacesAddressesAndNumbers() {
    Redaction redaction = new RedactionSettings("us", null, null).toRedaction();
    assertThat(
            redaction.of("Write to ann.lee+school@example.com, or call (650) 253-0000 at 9, $5."))
        .isEqualTo("Write to [e-mail], or call [phone] at 9, $5.");
    assertThat(redaction.of("My number is +44 20 7031 3000!")).isEqualTo("My number is [phone]!");
  }

  @Test
  void leavesWhatExamineesWriteAboutScience() {
    Redaction redaction = new RedactionSettings("US", null, null).toRedaction();
    String text = "At 25.5 C and 101325 Pa, 6.022e23 molecules @ 1 mol; years 1914-1918; a@b";
    assertThat(redaction.of(text)).isEqualTo(text);
  }

  @Test
  void replacesTheNamesOnAListInAnyCase() throws IOException {
    Path roster = Files.writeString(folder.resolve("names.txt"), "Ann Lee\nAnn\n\nGreen (Hill)\n");
    Redaction redaction = new RedactionSettings("US", null, roster).toRedaction();
    assertThat(redaction.of("I, ANN LEE, and ann of Green (Hill) like Anna's planning."))
        .isEqualTo("I, [name], and [name] of [name] like Anna's planning.");
  }

  @Test
  void replacesTheNamesThatAModelFinds() throws IOException {
    List<NameSample> samples =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new NameSample(
                        new String[] {"My", "name", "is", i % 2 == 0 ? "Mary" : "Peter", "."},
                        new Span[] {new Span(3, 4, "person")},
                        false))
            .toList();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    NameRedaction redaction =
        new NameRedaction(
            NameFinderME.train(
                "en",
                "person",
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new TokenNameFinderFactory()));
    assertThat(redaction.of("My name is Mary.")).isEqualTo("My name is [name].");
  }

  @Test
  void saysWhatCannotBeUsed() throws IOException {
    assertThatThrownBy(() -> new RedactionSettings("XX", null, null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("redact-region");
    Path model = Files.writeString(folder.resolve("model.bin"), "no model");
    assertThatThrownBy(() -> new RedactionSettings("US", model, null).toRedaction())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("redact-model");
  }
}
