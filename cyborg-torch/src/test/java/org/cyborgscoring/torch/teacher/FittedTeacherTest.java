package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.TeacherProvider;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.lora.AdapterMerge;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedTeacherTest {
  private static final List<Response> UNSCORED = WordOrder.responses(6, 2);

  @TempDir static Path folder;
  private static Path model = Path.of("");
  private static Path other = Path.of("");
  private static Path run = Path.of("");

  @TempDir Path temporary;

  @BeforeAll
  static void fit() throws IOException {
    List<String> texts = new ArrayList<>();
    WordOrder.responses(40, 1).forEach(response -> texts.add(response.text()));
    model = TinyLanguageModel.write(folder.resolve("model"), texts, 1);
    other = TinyLanguageModel.write(folder.resolve("other"), texts, 2);
    run = folder.resolve("run");
    Fitted<Scorer> fitted =
        TeacherProvider.named(model.toString(), Map.of("epochs", "2", "device", "cpu"))
            .fit(WordOrder.handScored(40, 1), UNSCORED, context());
    try (Scorer scorer = fitted.model()) {
      assertThat(scorer.score(UNSCORED)).hasSameSizeAs(UNSCORED);
    }
  }

  @Test
  void mergesIntoAModelThatSaysTheSame() throws IOException {
    Path merged = temporary.resolve("merged");
    AdapterMerge.Proof proof =
        new TeacherMerge(TeacherFolder.named(run), Optional.empty())
            .write(merged, DType.F32, context());

    assertThat(proof.sequences()).isEqualTo(8);
    assertThat(proof.largestDifference()).isLessThan(1e-3f);
    assertThat(merged.resolve("tokenizer.json")).exists();
    try (FittedTeacher teacher = open(TeacherFolder.named(run), Optional.empty())) {
      assertThat(teacher.item()).isEqualTo(WordOrder.ITEM);
    }
  }

  @Test
  void saysThatAMergedModelIsMadeOfWholeWeights() throws IOException {
    Path copy = copy();
    Path card = copy.resolve("teacher.json");
    Files.writeString(card, Files.readString(card).replaceFirst("\"none\"", "\"nf4\""));
    List<String> notes = new ArrayList<>();
    Progress told =
        new Progress() {
          @Override
          public void update(String task, long done, long total) {}

          @Override
          public void note(String message) {
            notes.add(message);
          }
        };

    for (TeacherFolder teacher : List.of(TeacherFolder.named(run), new TeacherFolder(copy))) {
      Path out = temporary.resolve("of-" + teacher.path().getFileName());
      AdapterMerge.Proof unused =
          new TeacherMerge(teacher, Optional.empty())
              .write(out, DType.F32, context().withProgress(told));
    }

    assertThat(notes).singleElement().asString().contains("fitted on weights in nf4");
  }

  @Test
  void refusesAnotherModelThanItWasFittedWith() throws IOException {
    TeacherFolder teacher = TeacherFolder.named(run);

    assertThatThrownBy(() -> open(teacher, Optional.of(other)).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("fitted with other weights");
    assertThatThrownBy(
            () ->
                new TeacherMerge(teacher, Optional.of(ModelSource.folder(other.toString())))
                    .write(temporary.resolve("m"), DType.F32, context()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("trained with other weights");
    assertThat(temporary.resolve("m")).doesNotExist();
  }

  @Test
  void refusesAnotherTemplateThanItWasTrainedWith() throws IOException {
    Path template = temporary.resolve("other.txt");
    Files.writeString(template, "=== user ===\nOne of {{scale}}. {{answer}}\n\n{{response}}\n");

    assertThatThrownBy(
            () ->
                FittedTeacher.open(
                        TeacherFolder.named(run),
                        Optional.empty(),
                        Optional.of(template),
                        WeightStorage.FLOAT32,
                        ComputeDevice.CPU,
                        context())
                    .close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another prompt template")
        .hasMessageContaining(template.toString());
  }

  @Test
  void refusesATemplateThatWasChangedInItsFolder() throws IOException {
    Path copy = copy();
    Path template = copy.resolve("prompt-template.txt");
    Files.writeString(template, Files.readString(template).replace("trained rater", "kind rater"));

    assertThatThrownBy(() -> open(new TeacherFolder(copy), Optional.empty()).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another prompt template");
  }

  @Test
  void refusesAdaptersThatAreNotItsOwn() throws IOException {
    Path copy = copy();
    Path config = copy.resolve("adapter_config.json");
    String text = Files.readString(config);
    assertThat(text).contains("\"lora_alpha\"");
    Files.writeString(config, text.replaceFirst("\"lora_alpha\" ?: ?", "$01"));

    assertThatThrownBy(() -> open(new TeacherFolder(copy), Optional.empty()).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not those that its teacher.json tells of");
    assertThatThrownBy(
            () ->
                new TeacherMerge(new TeacherFolder(copy), Optional.empty())
                    .write(temporary.resolve("m"), DType.F32, context()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not those that its teacher.json tells of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          (?s)..$ | ~~
          "quantize" : "none", | ~~
          "prompt" : | "prompts" :
          "temperature" : [^,]+ | "temperature" : 0
          """)
  void refusesADamagedCard(String part, String instead) throws IOException {
    Path copy = copy();
    Path card = copy.resolve("teacher.json");
    String whole = Files.readString(card);
    String damaged = whole.replaceFirst(part, instead);
    assertThat(damaged).isNotEqualTo(whole);
    Files.writeString(card, damaged);

    assertThatThrownBy(() -> open(new TeacherFolder(copy), Optional.empty()).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("teacher.json is damaged");
  }

  @Test
  void saysWhereThereIsNoTeacherAndWhereThereAreSeveral() throws IOException {
    assertThatThrownBy(() -> TeacherFolder.named(temporary))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds no fitted Teacher");
    Path several = temporary.resolve("several");
    for (String name : List.of("teacher-a", "teacher-b")) {
      Path each = several.resolve("work/paid").resolve(name);
      Files.createDirectories(each);
      Files.writeString(each.resolve("teacher.json"), "{}");
    }
    assertThatThrownBy(() -> TeacherFolder.named(several))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("several Teachers")
        .hasMessageContaining("teacher-b");
  }

  private Path copy() throws IOException {
    Path from = TeacherFolder.named(run).path();
    Path to = Files.createDirectories(temporary.resolve("copy"));
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static FittedTeacher open(TeacherFolder teacher, Optional<Path> base) throws IOException {
    return FittedTeacher.open(
        teacher,
        base.map(path -> ModelSource.folder(path.toString())),
        Optional.empty(),
        WeightStorage.FLOAT32,
        ComputeDevice.CPU,
        context());
  }

  private static RunContext context() {
    return RunContext.withSeed(1).withThreads(2).withWorkFolder(run.resolve("work"));
  }
}
