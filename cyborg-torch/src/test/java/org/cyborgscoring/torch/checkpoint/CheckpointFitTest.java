package org.cyborgscoring.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.TensorInfo;
import org.junit.jupiter.api.Test;

class CheckpointFitTest {
  private static final FitRules BERT =
      new FitRules(
          "bert.",
          NamePatterns.of("classifier.*"),
          NamePatterns.of("cls.*", "*embeddings.position_ids"));

  private static Map<String, List<Long>> wanted(String... names) {
    Map<String, List<Long>> wanted = new TreeMap<>();
    for (String name : names) {
      wanted.put(name, List.of(2L, 3L));
    }
    return wanted;
  }

  private static Map<String, TensorInfo> stored(String... names) {
    Map<String, TensorInfo> stored = new HashMap<>();
    for (String name : names) {
      put(stored, name, DType.F32, 2L, 3L);
    }
    return stored;
  }

  private static void put(Map<String, TensorInfo> stored, String name, DType dtype, Long... shape) {
    stored.put(name, new TensorInfo(name, dtype, List.of(shape)));
  }

  @Test
  void theSameNamesAndShapesFit() {
    CheckpointFit fit = CheckpointFit.of(wanted("a", "b"), stored("b", "a"), FitRules.strict());
    assertThat(fit.complete()).isTrue();
    assertThat(fit.sources()).containsExactly(Map.entry("a", "a"), Map.entry("b", "b"));
    assertThat(fit.require("m", "bert")).isSameAs(fit);
  }

  @Test
  void missingExtraAndUnfitTensorsAreTold() {
    Map<String, TensorInfo> stored = stored("a", "x");
    put(stored, "b", DType.F32, 3L, 2L);
    put(stored, "c", DType.U8, 2L, 3L);
    CheckpointFit fit = CheckpointFit.of(wanted("a", "b", "c", "d"), stored, FitRules.strict());
    assertThat(fit.missing()).containsExactly("d");
    assertThat(fit.extra()).containsExactly("x");
    assertThat(fit.unfit())
        .containsExactly("'b' is [3, 2], not [2, 3]", "'c' holds U8, not floats");
    assertThat(fit.sources()).containsOnlyKeys("a");
    assertThatThrownBy(() -> fit.require("folder/m", "bert"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(
            "folder/m",
            "'bert'",
            "1 tensor missing: 'd';",
            "2 tensors not fitting: 'b' is [3, 2]",
            "1 tensor unknown: 'x'");
  }

  @Test
  void theMessageListsTenAndCountsTheRest() {
    String[] names = new String[13];
    for (int i = 0; i < names.length; i++) {
      names[i] = "layer." + (char) ('a' + i);
    }
    CheckpointFit fit = CheckpointFit.of(wanted(names), Map.of(), FitRules.strict());
    assertThatThrownBy(() -> fit.require("m", "bert"))
        .hasMessageContaining("13 tensors missing: 'layer.a',")
        .hasMessageContaining("'layer.j' and 3 more")
        .hasMessageNotContaining("'layer.k'");
  }

  @Test
  void aBaseModelSavedWithoutItsPrefixFits() {
    CheckpointFit fit =
        CheckpointFit.of(wanted("bert.embeddings.w", "classifier.w"), stored("embeddings.w"), BERT);
    assertThat(fit.complete()).isTrue();
    assertThat(fit.sources()).containsExactly(Map.entry("bert.embeddings.w", "embeddings.w"));
    assertThat(fit.fresh()).containsExactly("classifier.w");
  }

  @Test
  void aBaseModelIsFoundWithinAnotherModel() {
    CheckpointFit fit = CheckpointFit.of(wanted("embeddings.w"), stored("bert.embeddings.w"), BERT);
    assertThat(fit.sources()).containsExactly(Map.entry("embeddings.w", "bert.embeddings.w"));
    assertThat(fit.complete()).isTrue();
  }

  @Test
  void aParametersOwnNameGoesBeforeAnyOther() {
    CheckpointFit fit = CheckpointFit.of(wanted("bert.w"), stored("bert.w", "w"), BERT);
    assertThat(fit.sources()).containsExactly(Map.entry("bert.w", "bert.w"));
    assertThat(fit.extra()).containsExactly("w");
  }

  @Test
  void noTensorIsReadForTwoParameters() {
    CheckpointFit fit = CheckpointFit.of(wanted("bert.w", "w"), stored("w"), BERT);
    assertThat(fit.sources()).containsExactly(Map.entry("w", "w"));
    assertThat(fit.missing()).containsExactly("bert.w");
  }

  @Test
  void theOlderNamesOfLayerNormsAreRead() {
    CheckpointFit fit =
        CheckpointFit.of(
            wanted("bert.output.LayerNorm.weight", "bert.output.LayerNorm.bias"),
            stored("bert.output.LayerNorm.gamma", "output.LayerNorm.beta"),
            BERT);
    assertThat(fit.complete()).isTrue();
    assertThat(fit.sources())
        .containsEntry("bert.output.LayerNorm.weight", "bert.output.LayerNorm.gamma")
        .containsEntry("bert.output.LayerNorm.bias", "output.LayerNorm.beta");
  }

  @Test
  void headsOfThePretrainingAndBuffersAreIgnored() {
    Map<String, TensorInfo> stored = stored("bert.w", "cls.predictions.bias");
    put(stored, "bert.embeddings.position_ids", DType.I64, 1L, 512L);
    assertThat(CheckpointFit.of(wanted("bert.w"), stored, BERT).complete()).isTrue();
  }

  @Test
  void aHeadForOtherLabelsIsMadeAnew() {
    Map<String, TensorInfo> stored = stored("bert.w");
    put(stored, "classifier.w", DType.F32, 5L, 3L);
    CheckpointFit fit = CheckpointFit.of(wanted("bert.w", "classifier.w"), stored, BERT);
    assertThat(fit.complete()).isTrue();
    assertThat(fit.fresh()).containsExactly("classifier.w");
  }

  @Test
  void namesFromAFileAreShownShortAndWithoutControlCharacters() {
    CheckpointFit fit =
        CheckpointFit.of(Map.of(), stored("x\u001b[31m\n" + "y".repeat(1000)), FitRules.strict());
    assertThatThrownBy(() -> fit.require("m", "bert"))
        .hasMessageContaining("'x?[31m?yyy")
        .hasMessageContaining("...'")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }

  @Test
  void patternsTakeDotsLiterally() {
    NamePatterns patterns = NamePatterns.of("cls.*").and(NamePatterns.of("*.pos"));
    assertThat(patterns.contains("cls.a.b")).isTrue();
    assertThat(patterns.contains("clsxa")).isFalse();
    assertThat(patterns.contains("a.pos")).isTrue();
    assertThat(patterns.contains("a.position")).isFalse();
  }
}
