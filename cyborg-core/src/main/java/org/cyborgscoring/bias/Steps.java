package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * A statistic of bias along the chain. For people it is 0, so the Teacher's value is what the step
 * from people to the Teacher added.
 *
 * @param teacher the Teacher's
 * @param student the Student's
 * @param added Student minus Teacher: what the step to the Student added, with its sign
 * @param growth the Student's size minus the Teacher's, |S| - |T|: above 0 the Student lies farther
 *     from people than its Teacher, to whichever side
 * @param reference that of a Student on all hand scores; undefined if there is none
 */
public record Steps(
    IntervalEstimate teacher,
    IntervalEstimate student,
    IntervalEstimate added,
    IntervalEstimate growth,
    IntervalEstimate reference) {

  private static final Estimate NO_REFERENCE =
      Estimate.undefined("There is no Student on all hand scores.");

  /** The five figures of each machine's value, in the order of the components. */
  static List<Estimate> figures(List<Estimate> machines) {
    Estimate teacher = machines.get(0);
    Estimate student = machines.get(1);
    List<Estimate> figures = new ArrayList<>(List.of(teacher, student));
    figures.add(both(teacher, student, (t, s) -> s - t));
    figures.add(both(teacher, student, (t, s) -> Math.abs(s) - Math.abs(t)));
    figures.add(machines.size() > 2 ? machines.get(2) : NO_REFERENCE);
    return figures;
  }

  /** Takes the next five figures. */
  static Steps next(Iterator<IntervalEstimate> figures) {
    return new Steps(
        figures.next(), figures.next(), figures.next(), figures.next(), figures.next());
  }

  private static Estimate both(Estimate first, Estimate second, BinaryOperator<Double> formula) {
    if (!first.isDefined()) {
      return first;
    }
    return second.isDefined() ? Estimate.of(formula.apply(first.value(), second.value())) : second;
  }
}
