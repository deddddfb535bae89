package org.cyborgscoring.report.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.screening.CodedResponse;
import org.cyborgscoring.screening.ConditionCode;

/** A run told in plain words. */
final class WhatWasDone {
  private final RunFacts facts;
  private final RunDesign design;

  private WhatWasDone(RunFacts facts) {
    this.facts = facts;
    this.design = facts.result().design();
  }

  static String in(RunFacts facts) {
    WhatWasDone story = new WhatWasDone(facts);
    return Stream.of(
            story.data(), story.models(), story.mitigation(), story.points(), story.coded())
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String data() {
    int hand = facts.counts().handScored();
    int machine = facts.counts().machineScored();
    int test = facts.counts().test();
    if (!facts.isHeldOut()) {
      return "People scored %s to item %s, on the scale %s; %s had no score. Agreement was estimated by cross-validation: each hand-scored response was held out once from Teacher and Student."
          .formatted(
              responses(hand),
              facts.result().item().id(),
              scale(),
              Numbers.count(machine, "other"));
    }
    return "People had scored %s to item %s, on the scale %s. A random %s of them were held out from everything, to measure agreement. %s"
        .formatted(
            responses((long) hand + machine + test),
            facts.result().item().id(),
            scale(),
            Numbers.count(test),
            hidden(hand, machine));
  }

  private String hidden(int hand, int machine) {
    return machine == 0
        ? "The other %s kept their hand scores.".formatted(Numbers.count(hand))
        : "Of the other %s, %s kept their hand scores, %s; the hand scores of %s were hidden."
            .formatted(
                Numbers.count(hand + machine),
                Numbers.count(hand),
                sampling(),
                Numbers.count(machine));
  }

  private String models() {
    if (facts.counts().machineScored() == 0) {
      return "Nothing was left for the Teacher (%s) to score: the Student (%s) learned from hand scores alone."
          .formatted(design.teacher(), design.student());
    }
    return "The Teacher (%s) learned from the hand scores and scored the %s. Both together are the Cyborg Data, from which the Student (%s) learned."
        .formatted(design.teacher(), responses(facts.counts().machineScored()), design.student());
  }

  private String mitigation() {
    return switch (design.mitigation()) {
      case NONE -> "";
      case BALANCED_SAMPLE ->
          facts.isHeldOut()
              ? "Against bias, as many hand scores of every subgroup were kept as their number allows."
              : "A balanced sample was asked for against bias, but all hand scores were in use.";
      case EQUAL_ERROR ->
          "Against bias, the Student on Cyborg Data gave more weight in training to subgroups on which it erred more; when scoring it knows of no groups.";
    };
  }

  private String points() {
    return switch (design.cutScores()) {
      case "matched" ->
          "Cut scores match the distribution of points to that of the training scores.";
      case "qwk" -> "Cut scores maximise QWK on the training scores.";
      case "rounding" -> "Points are rounded expected scores.";
      default -> "Cut scores were chosen by the method " + design.cutScores() + ".";
    };
  }

  private String coded() {
    if (facts.result().coded().isEmpty()) {
      return "No response has a condition code.";
    }
    Map<ConditionCode, Long> byCode =
        facts.result().coded().stream()
            .collect(
                Collectors.groupingBy(CodedResponse::code, TreeMap::new, Collectors.counting()));
    String list =
        byCode.entrySet().stream()
            .map(entry -> Numbers.count(entry.getValue()) + " " + entry.getKey().id())
            .collect(Collectors.joining(", "));
    return "Left out: %s with a condition code (%s)."
        .formatted(responses(facts.result().coded().size()), list);
  }

  private String sampling() {
    return design.sampling().equals("random")
        ? "chosen at random"
        : "chosen by " + design.sampling() + " sampling";
  }

  private String scale() {
    return Scales.words(facts.scale());
  }

  private static String responses(long count) {
    return Numbers.count(count, "response");
  }
}
