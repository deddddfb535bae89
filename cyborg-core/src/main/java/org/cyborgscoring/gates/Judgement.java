package org.cyborgscoring.gates;

import java.util.OptionalLong;
import org.cyborgscoring.evaluation.Figure;

/**
 * What one figure says of one gate.
 *
 * @param gate the gate
 * @param figure the figure
 * @param verdict whether the gate is passed
 * @param why the reason, as a sentence
 * @param more where undecided: how many more responses of the kind the figure counts would narrow
 *     its interval enough to decide, if the value stayed as it is; empty where no number would, or
 *     where there is nothing to decide
 */
public record Judgement(Gate gate, Figure figure, Verdict verdict, String why, OptionalLong more) {

  /** Whether the value itself keeps the bounds, whatever its interval. */
  public boolean valueIsGood() {
    return figure.estimate().value().isDefined() && gate.admits(figure.estimate().value().value());
  }

  /** Whether the responses that the figure counts need two reads. */
  public boolean needsSecondReads() {
    return switch (figure.comparison()) {
      case HUMAN_HUMAN, DEGRADATION, TRUE_SCORE -> true;
      case MACHINE_HUMAN -> false;
    };
  }
}
