package org.cyborgscoring.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What it would take to decide what is undecided, in a sentence for each item. */
public final class WhatWouldDecide {
  private WhatWouldDecide() {}

  /** The sentences; none for items on which all is decided. */
  public static List<String> of(Certificate certificate) {
    List<String> sentences = new ArrayList<>();
    for (ItemVerdict item : certificate.items()) {
      if (item.verdict() == Verdict.FAIL) {
        continue;
      }
      for (Judgement judgement : item.judgements()) {
        if (judgement.verdict() == Verdict.UNDECIDED) {
          sentences.add(GateText.figure(judgement) + ": " + need(judgement));
        }
      }
    }
    return sentences;
  }

  private static String need(Judgement judgement) {
    if (!judgement.figure().estimate().low().isDefined()) {
      return judgement.why();
    }
    if (judgement.more().isEmpty()) {
      return "the value lies on the bound; more responses would not decide it.";
    }
    return String.format(
        Locale.ROOT,
        "about %,d more %s responses would decide it, if the value stayed at %.3f.",
        judgement.more().getAsLong(),
        judgement.needsSecondReads() ? "double-scored" : "hand-scored",
        judgement.figure().estimate().value().value());
  }
}
