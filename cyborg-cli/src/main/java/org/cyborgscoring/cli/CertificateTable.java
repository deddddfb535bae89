package org.cyborgscoring.cli;

import org.cyborgscoring.gates.Certificate;
import org.cyborgscoring.gates.GateText;
import org.cyborgscoring.gates.ItemVerdict;
import org.cyborgscoring.gates.Judgement;
import org.cyborgscoring.gates.Verdict;
import org.cyborgscoring.gates.WhatWouldDecide;

/** A certificate for a terminal. */
final class CertificateTable {
  private CertificateTable() {}

  static String of(Certificate certificate) {
    TextTable table =
        new TextTable(
            "item", "statistic", "responses", "n", "value [interval]", "wanted", "verdict");
    for (ItemVerdict item : certificate.items()) {
      for (Judgement judgement : item.judgements()) {
        table.row(
            item.item(),
            GateText.subject(judgement.gate()),
            GateText.slice(judgement.figure().slice()),
            Figures.count(judgement.figure().n()),
            Figures.of(judgement.figure().estimate()),
            GateText.bounds(judgement.gate()),
            judgement.verdict().id());
      }
    }
    StringBuilder text = new StringBuilder(table.leftAligned()).append('\n');
    WhatWouldDecide.of(certificate).forEach(sentence -> text.append(sentence).append('\n'));
    for (ItemVerdict item : certificate.items()) {
      GateText.notJudged(item).forEach(sentence -> text.append(sentence).append('\n'));
    }
    return text.append(verdict(certificate.verdict())).append('\n').toString();
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "GO: every gate that applies is passed.";
      case FAIL -> "NO-GO: a gate is failed.";
      case UNDECIDED -> "NOT DECIDABLE: no gate is failed, but these responses do not decide all.";
    };
  }
}
