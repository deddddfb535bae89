package org.cyborgscoring.torch.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.chat.ChatTemplate;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.text.wordpiece.SpecialTokens;
import org.cyborgscoring.torch.text.wordpiece.WordPieceSettings;
import org.cyborgscoring.torch.text.wordpiece.WordPieceTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Vocabularies other than of bytes. */
class PromptEncoderTokenizersTest {
  private static final String WORDS = "the response shows why plants grow in the light";

  @ParameterizedTest
  @ValueSource(strings = {"0..3", "0..12", "1..6:0.5"})
  void wordPieceGivesTheTokensOfTheWholeText(String notation) {
    ScoreScale scale = ScoreScale.parse(notation);
    Tokenizer tokenizer = wordPiece("0123456789.");

    isAsTheWhole(tokenizer, scale, List.of("", "plants grow", "12", "Grow. 1.5", "\n"));
  }

  @Test
  void wordPieceHasNoSpecialTokenOfAResponse() {
    Tokenizer tokenizer = wordPiece("0123456789.");
    PromptEncoder encoder = encoder(tokenizer, ScoreScale.of(0, 3));

    for (String text : List.of("<eos>", "< EOS >", "<pad><bos>", "\u2603 \ua66e <e<eos>os>")) {
      int[] tokens = encoder.encode(Response.unscored("r", text)).tokens();
      assertThat(count(tokens, tokenizer, TokenRole.END)).isZero();
      assertThat(count(tokens, tokenizer, TokenRole.PAD)).isZero();
      assertThat(count(tokens, tokenizer, TokenRole.BEGIN)).isOne();
    }
  }

  @Test
  void unigramGivesTheTokensOfTheWholeText() {
    isAsTheWhole(
        unigram(), ScoreScale.of(0, 12), List.of("", "the plants", "12 10", " a ", "\u2603"));
  }

  @Test
  void refusesATokenizerThatHasNoDigits() {
    Tokenizer tokenizer = wordPiece("");

    assertThatThrownBy(() -> encoder(tokenizer, ScoreScale.of(0, 3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not tell the scores 0 and 1 apart")
        .hasMessageContaining("Choose a model whose vocabulary has digits");
  }

  private static void isAsTheWhole(Tokenizer tokenizer, ScoreScale scale, List<String> texts) {
    PromptEncoder encoder = encoder(tokenizer, scale);
    ChatTemplate chat = ChatTemplate.of(tokenizer.files());
    int[] before = tokenizer.frame().before();
    for (String text : texts) {
      Response response = Response.unscored("r", text);
      int[] prompt = encoder.encode(response).tokens();
      String rendered = chat.render(prompt(scale).messages(response));
      for (int k = 0; k < scale.size(); k++) {
        String answered = rendered + new AnswerForm(scale, false).example(scale.point(k));
        int[] whole =
            IntStream.concat(
                    Arrays.stream(before), Arrays.stream(tokenizer.encode(answered).body()))
                .toArray();
        int[] asked =
            IntStream.concat(Arrays.stream(prompt), Arrays.stream(encoder.points().get(k)))
                .toArray();
        assertThat(Arrays.copyOf(whole, asked.length)).isEqualTo(asked);
      }
    }
  }

  private static long count(int[] tokens, Tokenizer tokenizer, TokenRole role) {
    int wanted = tokenizer.specialIds().require(role);
    return Arrays.stream(tokens).filter(token -> token == wanted).count();
  }

  private static PromptEncoder encoder(Tokenizer tokenizer, ScoreScale scale) {
    return new PromptEncoder(
        tokenizer,
        ChatTemplate.of(tokenizer.files()),
        prompt(scale),
        new AnswerForm(scale, false),
        8000);
  }

  private static ScoringPrompt prompt(ScoreScale scale) {
    return new ScoringPrompt(
        PromptTemplate.standard(),
        new Item("item", scale, "Why do plants grow?", "The rubric of the item"),
        new AnswerForm(scale, false).instruction(),
        (response, count) -> List.of(),
        0);
  }

  private static Tokenizer wordPiece(String digits) {
    List<String> texts = List.of(WORDS, "{\"score\": " + digits + "}", WORDS, "{\"score\": }");
    return new Tokenizer(
        new WordPieceTrainer(WordPieceSettings.uncased(200), SpecialTokens.decoder())
            .train(texts, RunContext.withSeed(1))
            .files(4096));
  }

  /** Characters and a few words, each behind a blank or not, as of SentencePiece. */
  private static Tokenizer unigram() {
    Map<String, Double> pieces = new LinkedHashMap<>();
    pieces.put("<unk>", 0.0);
    pieces.put("<s>", 0.0);
    for (char c = ' '; c < 127; c++) {
      pieces.put(c == ' ' ? "\u2581" : Character.toString(c), -4.0);
    }
    for (String word : List.of("\u2581the", "\u2581response", "\u2581plants", "12", "10", "\":")) {
      pieces.put(word, -2.0);
    }
    List<List<Object>> vocabulary =
        pieces.entrySet().stream().map(e -> List.<Object>of(e.getKey(), e.getValue())).toList();
    String json =
        """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [
          {"id": 0, "content": "<unk>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
          {"id": 1, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}],
         "normalizer": null,
         "pre_tokenizer": {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "first", "split": true},
         "post_processor": {"type": "TemplateProcessing",
           "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
           "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
           "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]}}},
         "decoder": {"type": "Metaspace", "replacement": "\u2581", "prepend_scheme": "first", "split": true},
         "model": {"type": "Unigram", "unk_id": 0, "byte_fallback": false, "vocab": %s}}
        """
            .formatted(JsonMapper.shared().writeValueAsString(vocabulary));
    return new Tokenizer(
        new TokenizerFiles(
            "models/unigram",
            Map.of(TokenizerFiles.TOKENIZER, json.getBytes(StandardCharsets.UTF_8))));
  }
}
