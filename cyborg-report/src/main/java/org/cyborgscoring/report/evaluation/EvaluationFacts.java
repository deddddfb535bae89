package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.EvaluationContent;

/**
 * What the chapters ask about an evaluation.
 *
 * @param content what was evaluated, and what came out
 * @param sets the sets that have responses, each with its figures
 */
public record EvaluationFacts(EvaluationContent content, List<SetFacts> sets) {

  public EvaluationFacts {
    sets = List.copyOf(sets);
  }

  /** The facts of an evaluation. */
  public static EvaluationFacts of(EvaluationContent content) {
    Set<String> items = new HashSet<>();
    Set<String> scorers = new HashSet<>();
    content.sets().forEach(set -> items.add(set.item()));
    content.sets().forEach(set -> scorers.add(set.scorer()));
    List<SetFacts> sets = new ArrayList<>();
    for (EvaluationSet set : content.sets()) {
      String item = ShownName.of(set.item());
      String scorer = ShownName.of(ScorerNames.describe(set.scorer()));
      String name = scorers.size() == 1 ? item : items.size() == 1 ? scorer : item + ", " + scorer;
      sets.add(new SetFacts(name, set, content.figures()));
    }
    return new EvaluationFacts(content, sets);
  }

  /** Whether there are several sets, so that names are needed to tell them apart. */
  boolean isSeveral() {
    return sets.size() > 1;
  }

  /** A name for what belongs to a set, fit for a file name: the kind, and the set's number. */
  String name(String kind, SetFacts set) {
    return isSeveral() ? kind + "-" + (sets.indexOf(set) + 1) : kind;
  }

  /** The level of the intervals, as {@code 95%}. */
  String level() {
    double percent = content.settings().level() * 100;
    return percent == Math.rint(percent)
        ? (long) percent + "%"
        : String.format(Locale.ROOT, "%.1f%%", percent);
  }
}
