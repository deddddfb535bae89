package org.cyborgscoring.screening;

import java.util.Optional;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a response is to be scored, or which condition code it gets instead.
 *
 * <p>The decision depends on the response alone; duplicates, which depend on what came before, are
 * found by {@link DuplicateScreen}. It is cautious: in doubt a response is scored. A screen is
 * immutable and may be used from several threads at once.
 */
public final class ConditionScreen {
  /** An item that so many examinees answer briefly takes brief answers. */
  private static final double BRIEF_SHARE = 0.02;

  private final ScreenProfile profile;
  private final Refusals refusals = Refusals.load();
  private final CopiedText prompt;
  private final @Nullable LanguageScreen language;

  private ConditionScreen(Item item, ScreenProfile profile) {
    this.profile = profile;
    this.prompt = new CopiedText(item.prompt());
    this.language = profile.language() == null ? null : new LanguageScreen(profile.language());
  }

  /** The screen that was learned before. */
  public static ConditionScreen of(Item item, ScreenProfile profile) {
    return new ConditionScreen(item, profile);
  }

  /**
   * Learns from the texts of responses what is usual for their item: its language, and whether it
   * is one that takes brief answers, so that none is too short. Hand scores are not looked at.
   */
  public static ConditionScreen learn(ResponseSet responses, ScreenSettings settings) {
    long brief =
        responses.responses().stream()
            .map(response -> Words.of(response.text()))
            .filter(words -> words.size() > 0 && isTooShort(words, settings))
            .count();
    ScreenSettings fitted =
        brief > BRIEF_SHARE * responses.size() ? settings.withFewest(0, 0) : settings;
    LanguageProfile language =
        settings.language() ? LanguageLearner.learn(responses.responses()).orElse(null) : null;
    return of(responses.item(), new ScreenProfile(fitted, language));
  }

  /** What to store in order to have the same screen again with {@link #of}. */
  public ScreenProfile profile() {
    return profile;
  }

  /** The condition code of a response, or none if it is to be scored. */
  public Optional<ConditionCode> code(Response response) {
    return Optional.ofNullable(code(response.text(), Words.of(response.text())));
  }

  @Nullable ConditionCode code(String text, Words words) {
    ScreenSettings settings = profile.settings();
    if (words.size() == 0) {
      return settings.refusals() && Refusals.isQuestionMark(text)
          ? ConditionCode.REFUSAL
          : ConditionCode.BLANK;
    }
    if (settings.refusals() && refusals.areOnly(words)) {
      return ConditionCode.REFUSAL;
    }
    if (isTooShort(words, settings)) {
      return ConditionCode.TOO_SHORT;
    }
    if (words.size() >= settings.copiedWords() && prompt.share(words) >= settings.copiedShare()) {
      return ConditionCode.COPIED_FROM_PROMPT;
    }
    return language != null && language.isOther(text, words) ? ConditionCode.OTHER_LANGUAGE : null;
  }

  private static boolean isTooShort(Words words, ScreenSettings settings) {
    return words.size() < settings.fewestWords()
        || words.characters() < settings.fewestCharacters();
  }
}
