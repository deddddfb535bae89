package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

/** A curve that is at .70 with 144 hand scores and at .75 with 576, and never above .80. */
class JudgementTest {
  private static final PowerLaw LAW = new PowerLaw(0.8, 1.2, 0.5);
  private static final PowerLaw FLAT = new PowerLaw(0.5, 0, 0.5);
  private static final Estimate UNKNOWN = Estimate.undefined("No second reads.");
  private static final Ceilings NO_CEILING = new Ceilings(UNKNOWN, UNKNOWN);

  @Test
  void isReachedWhereTheCurveIsThereAlready() {
    assertThat(judge(0.70, 144, 1000, NO_CEILING).verdict()).isEqualTo(Verdict.REACHED);
    assertThat(judge(0.70, 143, 1000, NO_CEILING).verdict()).isEqualTo(Verdict.SCORE_MORE);
  }

  @Test
  void asksForMoreAsLongAsThereAreResponses() {
    assertThat(judge(0.75, 144, 576, NO_CEILING).verdict()).isEqualTo(Verdict.SCORE_MORE);
    assertThat(judge(0.75, 144, 575, NO_CEILING).verdict()).isEqualTo(Verdict.TOO_FEW_RESPONSES);
  }

  @Test
  void isAboveTheAsymptoteWhateverIsScored() {
    assertThat(judge(0.80, 144, 1_000_000, NO_CEILING).verdict())
        .isEqualTo(Verdict.ABOVE_ASYMPTOTE);
  }

  @Test
  void isAboveTheCeilingWherePeopleAgreeTooLittle() {
    Ceilings low = new Ceilings(Estimate.of(0.6), Estimate.of(0.75));

    assertThat(judge(0.76, 144, 1000, low).verdict()).isEqualTo(Verdict.ABOVE_CEILING);
    // A machine may agree with people better than they do with each other.
    assertThat(judge(0.74, 144, 1000, low).verdict()).isEqualTo(Verdict.SCORE_MORE);
  }

  @Test
  void isUndeterminedWithTooFewHandScores() {
    Judgement judgement = judge(0.70, 39, 1000, NO_CEILING);

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.why()).contains("39 hand-scored responses are too few", "at least 40");
  }

  @Test
  void isUndeterminedWhereNoRiseIsSeen() {
    LearningCurve unclear = curve(LAW, List.of(LAW, LAW, LAW, LAW, FLAT));

    Judgement judgement = of(0.75, 144, 1000, NO_CEILING).judge(Optional.of(unclear));

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.why()).contains("does not rise");
  }

  @Test
  void isReachedAlsoByAFlatCurve() {
    LearningCurve flat = curve(FLAT, List.of(FLAT));

    assertThat(of(0.5, 144, 1000, NO_CEILING).judge(Optional.of(flat)).verdict())
        .isEqualTo(Verdict.REACHED);
  }

  @Test
  void isUndeterminedWhereNothingVaries() {
    Judgement judgement = of(0.75, 144, 1000, NO_CEILING).judge(Optional.empty());

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(judgement.why()).contains("QWK is undefined");
  }

  private static Judgement judge(double target, int handScored, int responses, Ceilings ceilings) {
    return of(target, handScored, responses, ceilings)
        .judge(Optional.of(curve(LAW, List.of(LAW, LAW))));
  }

  private static Judgement.Case of(
      double target, int handScored, int responses, Ceilings ceilings) {
    return new Judgement.Case(target, 20, handScored, responses, ceilings);
  }

  private static LearningCurve curve(PowerLaw law, List<PowerLaw> resampled) {
    return new LearningCurve(
        law,
        resampled.stream().map(each -> new LearningCurve.Replicate(each, 0, 0)).toList(),
        new TrainingSpread(1, 144));
  }
}
