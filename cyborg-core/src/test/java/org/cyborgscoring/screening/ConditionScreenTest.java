package org.cyborgscoring.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.screening.ConditionCode.BLANK;
import static org.cyborgscoring.screening.ConditionCode.COPIED_FROM_PROMPT;
import static org.cyborgscoring.screening.ConditionCode.OTHER_LANGUAGE;
import static org.cyborgscoring.screening.ConditionCode.REFUSAL;
import static org.cyborgscoring.screening.ConditionCode.TOO_SHORT;

import java.util.Locale;
import java.util.Optional;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ConditionScreenTest {
  private static final ConditionScreen SCREEN =
      ConditionScreen.learn(ScreenFixture.responses(), ScreenSettings.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "...", "---", "\u00a0", "\u200b", "\uFEFF"})
  void nothingButSpaceAndPunctuationIsBlank(String text) {
    assertThat(code(text)).contains(BLANK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "idk",
        "IDK!!",
        "I don't know.",
        "i dont know",
        "I do not know the answer",
        "dunno",
        "n/a",
        "no idea",
        "???",
        "Sorry, I don't know",
        "idk, sorry, I have no idea",
        "nothing",
        "I don’t know, I didn't study.",
        "ok so I don't know"
      })
  void decliningToAnswerIsARefusal(String text) {
    assertThat(code(text)).contains(REFUSAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plants need water but I don't know why.",
        "I don't know, maybe they need the sun",
        "sorry, they need light",
        "nothing grows there",
        "He had no idea that plants eat light"
      })
  void decliningInsideAnAnswerIsNoRefusal(String text) {
    assertThat(code(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sun", "a b", "12"})
  void fewLettersAreTooShort(String text) {
    assertThat(code(text)).contains(TOO_SHORT);
  }

  @Test
  void oneWordIsEnoughUnlessTheUserWantsMore() {
    assertThat(code("Photosynthesis")).isEmpty();
    ConditionScreen strict =
        ConditionScreen.learn(ScreenFixture.responses(), ScreenSettings.DEFAULT.withFewest(4, 0));
    assertThat(strict.code(Response.unscored("x", "Light and water"))).contains(TOO_SHORT);
    assertThat(strict.code(Response.unscored("x", "Light and some water"))).isEmpty();
  }

  @Test
  void nothingIsTooShortForAnItemThatTakesBriefAnswers() {
    String[] brief = new String[60];
    for (int i = 0; i < brief.length; i++) {
      brief[i] = "x" + i;
    }
    ConditionScreen screen =
        ConditionScreen.learn(ScreenFixture.responses(brief), ScreenSettings.DEFAULT);

    assertThat(screen.code(Response.unscored("x", "sun"))).isEmpty();
    assertThat(screen.code(Response.unscored("x", ""))).contains(BLANK);
  }

  @Test
  void thePromptOverAgainIsCopied() {
    assertThat(code(ScreenFixture.ITEM.prompt().toUpperCase(Locale.ROOT)))
        .contains(COPIED_FROM_PROMPT);
  }

  @Test
  void quotingThePromptAsEvidenceIsNotCopying() {
    assertThat(
            code(
                "I was asked how plants use light, water and air to make their food, and explain"
                    + " why animals could not live without them. They eat the plants."))
        .isEmpty();
  }

  @Test
  void aShortResponseIsNeverCopied() {
    assertThat(code("plants use light, water and air to make their food")).isEmpty();
  }

  @Test
  void nothingIsCopiedFromAPromptThatIsNotKnown() {
    Item item = ScreenFixture.ITEM.withPrompt("");
    ConditionScreen screen = ConditionScreen.of(item, SCREEN.profile());

    assertThat(screen.code(Response.unscored("x", ScreenFixture.ITEM.prompt()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No sé la respuesta a esta pregunta porque no estudié para el examen de hoy.",
        "Die Pflanze braucht Licht und Wasser, damit sie ihre Nahrung selbst herstellen kann.",
        "Les plantes utilisent la lumière du soleil pour fabriquer leur propre nourriture.",
        "Растения используют свет",
        "植物利用阳光和水制造自己的食物"
      })
  void anotherLanguageIsTold(String text) {
    assertThat(code(text)).contains(OTHER_LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teh plnats ned lite frum the sunn becuz thay cant mak there fud wit out it evry dayy",
        "Chlorophyll molecules absorb photons, exciting electrons; thylakoid membranes then pump"
            + " protons, driving phosphorylation.",
        "photosynthesis respiration transpiration chloroplast glucose mitochondria stomata xylem",
        "por favor ayuda"
      })
  void badSpellingAndRareWordsAreStillTheItemsLanguage(String text) {
    assertThat(code(text)).isEmpty();
  }

  @Test
  void languageIsNotLookedForWhenTheUserDoesNotWantIt() {
    ConditionScreen screen =
        ConditionScreen.learn(
            ScreenFixture.responses(), ScreenSettings.DEFAULT.withLanguage(false));

    assertThat(screen.profile().language()).isNull();
    assertThat(screen.code(Response.unscored("x", "植物利用阳光和水制造自己的食物"))).isEmpty();
  }

  @Test
  void tooFewResponsesTeachNoLanguage() {
    ResponseSet few = ScreenFixture.responses();
    ConditionScreen screen =
        ConditionScreen.learn(
            new ResponseSet(few.item(), few.responses().subList(0, 4)), ScreenSettings.DEFAULT);

    assertThat(screen.profile().language()).isNull();
  }

  @Test
  void learnsTheLanguageOfTheItem() {
    assertThat(SCREEN.profile().language())
        .isNotNull()
        .returns("eng", LanguageProfile::language)
        .returns("LATIN", LanguageProfile::script);
  }

  @Test
  void everyResponseItLearnedFromIsScorable() {
    assertThat(ScreenFixture.responses().responses()).allMatch(r -> SCREEN.code(r).isEmpty());
  }

  @Test
  void theStoredProfileMakesTheSameScreen() {
    JsonMapper json = JsonMapper.builder().build();
    String stored = json.writeValueAsString(SCREEN.profile());

    ScreenProfile loaded = json.readValue(stored, ScreenProfile.class);

    assertThat(loaded).isEqualTo(SCREEN.profile());
    assertThat(ConditionScreen.of(ScreenFixture.ITEM, loaded).profile())
        .isEqualTo(SCREEN.profile());
  }

  @Test
  void aDamagedProfileIsRefused() {
    assertThatThrownBy(() -> new LanguageProfile("eng", "LATIN", "AAA"))
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> new LanguageProfile("eng", "KLINGON", ""))
        .hasMessageContaining("damaged");
  }

  @Test
  void takesAResponseOfAMegabyte() {
    assertThat(code("The plant needs water. ".repeat(46_000))).isEmpty();
    assertThat(code("x".repeat(1 << 20))).isEmpty();
  }

  private static Optional<ConditionCode> code(String text) {
    return SCREEN.code(Response.unscored("x", text));
  }
}
