package org.cyborgscoring.report.certificate;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.gates.Certificate;
import org.cyborgscoring.gates.GateText;
import org.cyborgscoring.gates.ItemVerdict;
import org.cyborgscoring.gates.Judgement;
import org.cyborgscoring.gates.Verdict;
import org.cyborgscoring.gates.WhatWouldDecide;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * The verdict on the whole, and the items it is made of.
 *
 * @param verdict the verdict's id, for its looks
 * @param headline the verdict in a sentence
 * @param remarks what it means and what would change it
 * @param items the verdict on each item
 */
public record VerdictSection(String verdict, String headline, List<String> remarks, Table items)
    implements Section {

  /** The verdict of a certificate. */
  public static VerdictSection of(Certificate certificate) {
    TableBuilder items =
        new TableBuilder(
            "Items",
            Column.words("Item"),
            Column.words("Scorer"),
            Column.words("Verdict"),
            Column.numbers("Passed"),
            Column.numbers("Failed"),
            Column.numbers("Undecided"));
    for (ItemVerdict item : certificate.items()) {
      items.add(
          item.item(),
          item.scorer(),
          VerdictWords.of(item.verdict()),
          Numbers.count(count(item, Verdict.PASS)),
          Numbers.count(count(item, Verdict.FAIL)),
          Numbers.count(count(item, Verdict.UNDECIDED)));
    }
    return new VerdictSection(
        certificate.verdict().id(), headline(certificate), remarks(certificate), items.build());
  }

  private static long count(ItemVerdict item, Verdict verdict) {
    return item.judgements().stream().filter(j -> j.verdict() == verdict).count();
  }

  private static String headline(Certificate certificate) {
    String gates = "the gates “" + certificate.gates().name() + "”";
    return switch (certificate.verdict()) {
      case PASS -> "Go: every figure keeps " + gates + ", with its whole interval.";
      case FAIL ->
          "No-go: "
              + Numbers.count(total(certificate, Verdict.FAIL), "figure")
              + " outside "
              + gates
              + ", with the whole interval.";
      case UNDECIDED ->
          "Not decidable: "
              + Numbers.count(undecided(certificate), "gate")
              + " of "
              + "“"
              + certificate.gates().name()
              + "” straddled, undefined or not judged, none failed.";
    };
  }

  private static long undecided(Certificate certificate) {
    return total(certificate, Verdict.UNDECIDED)
        + certificate.items().stream().mapToLong(item -> item.notJudged().size()).sum();
  }

  private static long total(Certificate certificate, Verdict verdict) {
    return certificate.items().stream().mapToLong(item -> count(item, verdict)).sum();
  }

  private static List<String> remarks(Certificate certificate) {
    List<String> remarks = new ArrayList<>();
    for (ItemVerdict item : certificate.items()) {
      item.judgements().stream()
          .filter(judgement -> judgement.verdict() == Verdict.FAIL)
          .forEach(judgement -> remarks.add(failure(judgement)));
    }
    WhatWouldDecide.of(certificate).forEach(remarks::add);
    for (ItemVerdict item : certificate.items()) {
      remarks.addAll(GateText.notJudged(item));
    }
    return remarks;
  }

  private static String failure(Judgement judgement) {
    var estimate = judgement.figure().estimate();
    return "%s is %s [%s, %s]; wanted %s."
        .formatted(
            GateText.figure(judgement),
            Numbers.statistic(estimate.value().value()),
            Numbers.statistic(estimate.low().value()),
            Numbers.statistic(estimate.high().value()),
            Numbers.withMinus(GateText.bounds(judgement.gate())));
  }

  @Override
  public String id() {
    return "verdict";
  }

  @Override
  public String title() {
    return "Verdict";
  }

  @Override
  public String template() {
    return "verdict";
  }
}
