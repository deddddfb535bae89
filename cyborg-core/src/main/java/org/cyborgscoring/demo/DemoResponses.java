package org.cyborgscoring.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;

/**
 * The responses of one seed, any of which can be made alone: nothing is kept from one to the next.
 */
final class DemoResponses {
  private static final long EXAMINEE = 1;
  private static final long RATERS = 2;
  private static final long COPYING = 3;

  private static final double BLANK = 0.008;
  private static final double REFUSAL = 0.012;
  private static final double OFF_TASK = 0.025;
  private static final double COPY_OF_PROMPT = 0.008;
  private static final double DUPLICATE = 0.012;

  private final Grammar grammar;
  private final AnswerComposer composer;
  private final String prompt;
  private final Raters raters;
  private final long seed;
  private final double languageGap;

  /**
   * Responses.
   *
   * @param languageGap how far the additional subgroup writes by ear, see {@link
   *     Examinee#withLanguageGap}
   */
  DemoResponses(Grammar grammar, String prompt, ScoreScale scale, long seed, double languageGap) {
    this.grammar = grammar;
    this.composer = new AnswerComposer(grammar);
    this.prompt = prompt;
    this.raters = new Raters(scale);
    this.seed = seed;
    this.languageGap = languageGap;
  }

  /** The response at this index, from 0. */
  Response at(long index) {
    Draw copying = Draw.of(seed, index, COPYING);
    long author = index;
    if (index > 0 && copying.chance(DUPLICATE)) {
      author = (long) (copying.uniform() * index);
    }
    Draw draw = Draw.of(seed, author, EXAMINEE);
    Examinee examinee = Examinee.draw(draw).withLanguageGap(languageGap);
    Answer answer = answer(examinee, draw);
    HandScore score =
        answer.quality() < 0
            ? raters.readNothing()
            : raters.read(answer.quality(), Draw.of(seed, index, RATERS));
    return new Response(
        String.format(Locale.ROOT, "demo-%06d", index + 1),
        answer.text(),
        score,
        Map.of(DemoItem.GROUP, examinee.background().id()));
  }

  private Answer answer(Examinee examinee, Draw draw) {
    double kind = draw.uniform();
    if ((kind -= BLANK) < 0) {
      return Answer.none(grammar.say("blank", examinee.background(), draw));
    }
    Handwriting handwriting = new Handwriting(examinee, draw);
    if ((kind -= REFUSAL) < 0) {
      List<String> refusal = List.of(grammar.say("refusal", examinee.background(), draw));
      return Answer.none(handwriting.write(refusal));
    }
    if ((kind -= COPY_OF_PROMPT) < 0) {
      return Answer.none(prompt);
    }
    AnswerComposer.Content content =
        (kind -= OFF_TASK) < 0
            ? composer.offTask(examinee, draw)
            : composer.compose(examinee, draw);
    return new Answer(handwriting.write(content.clauses()), content.quality());
  }
}
