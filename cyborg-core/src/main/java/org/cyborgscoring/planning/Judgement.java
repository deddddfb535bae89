package org.cyborgscoring.planning;

import java.util.Optional;

/**
 * What a curve says of a target.
 *
 * @param verdict the verdict
 * @param why the reason where it is {@link Verdict#UNDETERMINED}, else empty
 */
record Judgement(Verdict verdict, String why) {
  /** A rise is seen when at least this share of the resamples shows it. */
  private static final double SEEN = 0.9;

  private static Judgement of(Verdict verdict) {
    return new Judgement(verdict, "");
  }

  private static Judgement undetermined(String why) {
    return new Judgement(Verdict.UNDETERMINED, why);
  }

  /**
   * What is asked for, and what there is.
   *
   * @param target the QWK to be reached
   * @param smallest the smallest number of hand scores that was measured
   * @param handScored how many there are
   * @param responses how many there could be
   * @param ceilings how far agreement can go
   */
  record Case(double target, int smallest, int handScored, int responses, Ceilings ceilings) {

    /** Judges a curve; empty where QWK was undefined. */
    Judgement judge(Optional<LearningCurve> found) {
      if (handScored < BudgetPlanner.LEAST) {
        return undetermined(
            handScored
                + " hand-scored responses are too few to measure how agreement grows; have at least "
                + BudgetPlanner.LEAST
                + " scored, better 100.");
      }
      return found
          .map(this::judge)
          .orElseGet(
              () ->
                  undetermined(
                      "QWK is undefined for what was measured: the held-out responses or the scores"
                          + " given to them are all the same."));
    }

    private Judgement judge(LearningCurve curve) {
      if (target > ceilings.highest()) {
        return of(Verdict.ABOVE_CEILING);
      }
      if (curve.curve().at(handScored) >= target) {
        return of(Verdict.REACHED);
      }
      if (curve.shareRising(smallest, handScored) < SEEN) {
        return undetermined(
            "Agreement does not rise with the number of hand scores beyond chance, so that it"
                + " cannot be told how far it would rise with more.");
      }
      if (curve.curve().at(responses) >= target) {
        return of(Verdict.SCORE_MORE);
      }
      return of(
          curve.curve().reaching(target) < Double.POSITIVE_INFINITY
              ? Verdict.TOO_FEW_RESPONSES
              : Verdict.ABOVE_ASYMPTOTE);
    }
  }
}
