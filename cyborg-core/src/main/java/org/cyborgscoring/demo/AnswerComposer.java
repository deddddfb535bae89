package org.cyborgscoring.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides what an examinee says: which ideas, how clearly, with which mistakes and asides. The
 * quality follows from the ideas alone, as the rubric wants it.
 */
final class AnswerComposer {
  private static final int MOST_CLAUSES = 9;
  private static final double HINT = 0.45;
  private static final double DISCRIMINATION = 1.9;

  private final Grammar grammar;

  AnswerComposer(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The clauses of an answer to the item, and its quality. */
  Content compose(Examinee examinee, Draw draw) {
    List<String> clauses = new ArrayList<>();
    double credit = 0;
    for (Idea idea : Idea.values()) {
      credit += express(idea, examinee, clauses, draw);
    }
    double ability = examinee.ability();
    if (draw.logistic(-1.3 - 0.8 * ability)) {
      add("misconception", examinee, clauses, draw);
    }
    while (clauses.size() < MOST_CLAUSES && draw.logistic(-1.4 + 0.5 * examinee.fluency())) {
      add("remark", examinee, clauses, draw);
    }
    if (clauses.isEmpty() || draw.logistic(-2.2 - 0.3 * ability)) {
      clauses.add(0, grammar.say("from-prompt", examinee.background(), draw));
    }
    if (draw.chance(0.5)) {
      shuffle(clauses, draw);
    }
    if (draw.chance(0.25)) {
      clauses.set(0, grammar.say("opening", examinee.background(), draw) + " " + clauses.get(0));
    }
    if (draw.chance(0.15)) {
      add("filler", examinee, clauses, draw);
    }
    return new Content(clauses, credit / Idea.values().length);
  }

  /** Clauses of something that is no answer to the item. */
  Content offTask(Examinee examinee, Draw draw) {
    List<String> clauses = new ArrayList<>();
    int count = 1 + draw.index(4);
    for (int i = 0; i < count; i++) {
      add("off-task", examinee, clauses, draw);
    }
    return new Content(clauses, 0);
  }

  /** Adds what the examinee says about the idea and gives the credit for it, 0 to 1. */
  private double express(Idea idea, Examinee examinee, List<String> clauses, Draw draw) {
    double ability = examinee.ability();
    if (!draw.logistic(DISCRIMINATION * (ability - idea.difficulty()))) {
      if (draw.logistic(-0.6 - 0.8 * ability)) {
        add(idea.wrong(), examinee, clauses, draw);
      }
      return 0;
    }
    boolean clear = draw.logistic(1.7 + 0.8 * ability);
    add(clear ? idea.clear() : idea.vague(), examinee, clauses, draw);
    if (draw.logistic(-2 + 0.5 * examinee.fluency())) {
      boolean clearer = draw.chance(0.5);
      add(clearer ? idea.clear() : idea.vague(), examinee, clauses, draw);
      clear |= clearer;
    }
    if (draw.logistic(-3.4 - 0.5 * ability)) {
      add(idea.wrong(), examinee, clauses, draw);
      return 0;
    }
    return clear ? 1 : HINT;
  }

  private void add(String rule, Examinee examinee, List<String> clauses, Draw draw) {
    clauses.add(grammar.say(rule, examinee.background(), draw));
  }

  private static void shuffle(List<String> clauses, Draw draw) {
    for (int i = clauses.size() - 1; i > 0; i--) {
      int j = draw.index(i + 1);
      String moved = clauses.set(i, clauses.get(j));
      clauses.set(j, moved);
    }
  }

  /** What is said, clause by clause, and its quality from 0 to 1. */
  record Content(List<String> clauses, double quality) {
    Content {
      clauses = List.copyOf(clauses);
    }
  }
}
