package org.cyborgscoring.llm;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.calibration.CrossFittedMapping;
import org.cyborgscoring.llm.privacy.Consent;
import org.cyborgscoring.llm.privacy.Redaction;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.Teacher;

/**
 * A Teacher that is a hosted model.
 *
 * <p>It is asked about every response with the item, its rubric and a few hand-scored examples, or
 * after it was fine-tuned on the hand scores. The hand-scored responses are asked about too, each
 * without its own score in sight: what the model says of them is its out-of-sample prediction, and
 * what a mapping onto people's use of the scale is learned from. All answers stand in the work
 * folder, so that the same fit in the same folder asks nothing twice.
 */
final class HostedTeacher implements Teacher {
  private static final int LEAST = 10;

  private final HostedSettings settings;
  private final Surroundings surroundings;

  HostedTeacher(HostedSettings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
  }

  /** One may write the book of answers at a time, and it is the server that limits the pace. */
  @Override
  public boolean wantsWholeMachine() {
    return true;
  }

  @Override
  public Fitted<Scorer> fit(HandScored handScored, List<Response> unscored, RunContext run) {
    handScored.requireLearnable(LEAST, "The Teacher openai:" + settings.model());
    Item item = handScored.item();
    AnswerForm form = new AnswerForm(item.scale(), settings.question().explain());
    Consent consent = new Consent(settings.endpoint(), settings.yes(), run.dialogue());
    Prices.requireLimit(settings, Prices.of(settings, settings.model()));
    try (Session session = Session.open(settings, form, surroundings, run)) {
      Redaction redaction =
          RedactionChoice.make(settings, consent, session.folder(), run.dialogue());
      HandScored shown = redaction.of(handScored);
      ScoringPrompt prompt = prompt(shown, form);
      Estimates.tell(
          settings,
          consent,
          session,
          prompt,
          form,
          shown,
          redacted(unscored, redaction),
          redaction != Redaction.NONE);
      Models models = Models.prepare(settings, session, shown, prompt, form, run);
      List<Optional<ScoreDistribution>> raw = models.labelHandScored(session, shown, prompt);
      CrossFittedMapping mapping =
          CrossFittedMapping.fit(handScored, raw, run.random("llm.calibration"));
      TeacherFiles.write(session.folder(), settings, models, mapping.report(), redaction, run);
      List<ScoreDistribution> outOfSample =
          settings.calibrate()
              ? mapping.outOfSample()
              : raw.stream().map(mapping.mapping()::unmapped).toList();
      HostedScorer scorer =
          new HostedScorer(
              settings,
              surroundings,
              form,
              prompt,
              models.last(),
              redaction,
              mapping.mapping(),
              run);
      return new Fitted<>(scorer, outOfSample);
    }
  }

  private ScoringPrompt prompt(HandScored shown, AnswerForm form) {
    HostedSettings.Question question = settings.question();
    return new ScoringPrompt(
        question.template(),
        shown.item(),
        form.instruction(),
        question.examples().over(shown),
        question.shots());
  }

  private static List<Response> redacted(List<Response> responses, Redaction redaction) {
    return responses.stream().map(redaction::of).toList();
  }
}
