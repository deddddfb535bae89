package org.cyborgscoring.llm;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.llm.calibration.ScoreMapping;
import org.cyborgscoring.llm.labelling.Labelling;
import org.cyborgscoring.llm.privacy.Redaction;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;

/**
 * Scores by asking the model, or by looking up what it said before. One call at a time has the book
 * of answers; others wait.
 */
final class HostedScorer implements Scorer {
  private final HostedSettings settings;
  private final Surroundings surroundings;
  private final ScoringPrompt prompt;
  private final ModelName model;
  private final Redaction redaction;
  private final ScoreMapping mapping;
  private final RunContext run;
  private final AnswerForm form;

  HostedScorer(
      HostedSettings settings,
      Surroundings surroundings,
      AnswerForm form,
      ScoringPrompt prompt,
      ModelName model,
      Redaction redaction,
      ScoreMapping mapping,
      RunContext run) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.form = form;
    this.prompt = prompt;
    this.model = model;
    this.redaction = redaction;
    this.mapping = mapping;
    this.run = run;
  }

  @Override
  public synchronized List<ScoreDistribution> score(List<Response> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    List<Response> shown = responses.stream().map(redaction::of).toList();
    try (Session session = Session.open(settings, form, surroundings, run)) {
      List<Optional<ScoreDistribution>> raw = session.label(shown, prompt, model);
      sayHowManyHaveNone(raw);
      if (settings.question().explain()) {
        Labelling labelling = session.labelling(prompt, model);
        session.addRationales(responses, labelling.rationales(shown));
      }
      return raw.stream().map(settings.calibrate() ? mapping::apply : mapping::unmapped).toList();
    }
  }

  private void sayHowManyHaveNone(List<Optional<ScoreDistribution>> raw) {
    long none = raw.stream().filter(Optional::isEmpty).count();
    if (none > 0) {
      run.dialogue()
          .say(
              none
                  + " of "
                  + raw.size()
                  + " responses have no usable answer of the model; they get the distribution of"
                  + " the hand scores, and are the ones to have read by people.");
    }
  }
}
