package org.cyborgscoring.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigTest {
  private static ModelConfig config(String json) {
    return ModelConfig.parse("m/config.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("m/config.json")
        .hasMessageContainingAll(parts);
  }

  @Test
  void givesFieldsOfEveryType() {
    ModelConfig config =
        config(
            """
            {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "layers": 2,
             "tokens": 5000000000, "eps": 1e-12, "theta": 10000, "tied": true, "eos": [2, 3],
             "bos": 1, "factors": [1.5, 2]}
            """);
    assertThat(config.modelType()).isEqualTo("llama");
    assertThat(config.architectures()).containsExactly("LlamaForCausalLM");
    assertThat(config.integer("layers")).isEqualTo(2);
    assertThat(config.size("layers")).isEqualTo(2);
    assertThat(config.longInteger("tokens")).isEqualTo(5_000_000_000L);
    assertThat(config.number("eps")).isEqualTo(1e-12);
    assertThat(config.number("theta")).isEqualTo(10000);
    assertThat(config.truth("tied")).isTrue();
    assertThat(config.integers("eos")).containsExactly(2, 3);
    assertThat(config.integers("bos")).containsExactly(1);
    assertThat(config.numbers("factors")).containsExactly(1.5, 2.0);
  }

  @Test
  void somethingElseStandsForAFieldThatIsMissingOrNull() {
    ModelConfig config = config("{\"dropout\": null}");
    assertThat(config.number("dropout", 0.1)).isEqualTo(0.1);
    assertThat(config.has("dropout")).isFalse();
    assertThat(config.integer("n", 3)).isEqualTo(3);
    assertThat(config.size("n", 3)).isEqualTo(3);
    assertThat(config.longInteger("n", 4)).isEqualTo(4);
    assertThat(config.text("act", "gelu")).isEqualTo("gelu");
    assertThat(config.truth("tied", true)).isTrue();
    assertThat(config.optionalText("act")).isEmpty();
    assertThat(config.optionalInteger("n")).isEmpty();
    assertThat(config.optionalNumber("n")).isEmpty();
    assertThat(config.object("rope_scaling")).isEmpty();
    assertThat(config.texts("layer_types")).isEmpty();
    assertThat(config.architectures()).isEmpty();
  }

  @Test
  void aMissingFieldIsNamed() {
    ModelConfig config = config("{\"a\": null}");
    assertRefused(() -> config.integer("hidden_size"), "the field 'hidden_size' is missing");
    assertRefused(() -> config.text("a"), "the field 'a' is missing");
    assertRefused(config::modelType, "'model_type'");
  }

  @Test
  void aFieldOfAnotherTypeIsNamedAlsoWhereSomethingCouldStandForIt() {
    ModelConfig config =
        config(
            """
            {"n": "3", "f": 2.5, "big": 3000000000, "huge": 99999999999999999999, "nan": NaN,
             "over": 1e999, "t": 1, "list": [1, "a"], "zero": 0, "text": 7, "object": []}
            """);
    assertRefused(() -> config.integer("n", 1), "'n'", "a whole number of 32 bits");
    assertRefused(() -> config.integer("f"), "'f'", "a whole number");
    assertRefused(() -> config.integer("big"), "'big'", "32 bits");
    assertRefused(() -> config.longInteger("huge"), "'huge'", "64 bits");
    assertRefused(() -> config.number("nan", 1), "'nan'", "a finite number");
    assertRefused(() -> config.number("over"), "'over'", "a finite number");
    assertRefused(() -> config.truth("t"), "'t'", "true or false");
    assertRefused(() -> config.texts("list"), "'list'", "a list of texts");
    assertRefused(() -> config.integers("list"), "'list'", "a list of whole numbers");
    assertRefused(() -> config.size("zero"), "'zero'", "at least 1");
    assertRefused(() -> config.text("text", "x"), "'text'", "a text");
    assertRefused(() -> config.object("object"), "'object'", "an object");
  }

  @Test
  void aFieldWithinAnObjectIsNamedWithIt() {
    ModelConfig scaling =
        config("{\"rope_scaling\": {\"factor\": \"8\"}}").object("rope_scaling").orElseThrow();
    assertRefused(() -> scaling.number("factor"), "the field 'rope_scaling.factor'");
    assertRefused(() -> scaling.text("rope_type"), "the field 'rope_scaling.rope_type' is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "{\"a\": nul}"})
  void refusesWhatIsNotOneObject(String json) {
    assertRefused(() -> config(json), "Fetch or make it again");
  }

  @Test
  void namesTheLineOfAFault() {
    assertRefused(() -> config("{\n\"a\": 1,\n!\n}"), "line 3");
  }

  @Test
  void refusesAFileOfTheWrongSize(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("config.json"), new byte[(4 << 20) + 1]);
    assertThatThrownBy(() -> ModelConfig.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is larger than 4194304 bytes");
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] junk) {
    assertThatCode(
            () -> {
              try {
                ModelConfig.parse("m/config.json", junk).json();
              } catch (InputException e) {
                assertThat(e).hasMessageContaining("m/config.json");
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void isWrittenInTheOrderOfItsFieldsAndReadBack() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("model_type", "bert");
    fields.put("eps", 1e-12);
    fields.put("id2label", Map.of("0", "low"));
    fields.put("architectures", List.of("BertModel"));
    ModelConfig config = ModelConfig.of("new", fields).with("num_labels", 1);
    assertThat(config.json())
        .isEqualTo(
            """
            {
              "model_type" : "bert",
              "eps" : 1.0E-12,
              "id2label" : {
                "0" : "low"
              },
              "architectures" : [ "BertModel" ],
              "num_labels" : 1
            }
            """);
    assertThat(config(config.json()).json()).isEqualTo(config.json());
  }
}
