package org.cyborgscoring.evaluation;

import java.util.List;

/**
 * What a table of scores holds.
 *
 * @param sets the scores to evaluate, one set for each item or trait, in order of appearance; each
 *     has rows
 * @param exclusions what is not evaluated, in the order of the rows
 * @param rows how many rows the table has, empty ones aside
 * @param notes what the user should know of how it was read
 */
public record ScoreTable(
    List<EvaluationSet> sets, List<Exclusion> exclusions, long rows, List<String> notes) {

  public ScoreTable {
    sets = List.copyOf(sets);
    exclusions = List.copyOf(exclusions);
    notes = List.copyOf(notes);
  }
}
