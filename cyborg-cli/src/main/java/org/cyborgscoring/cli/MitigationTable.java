package org.cyborgscoring.cli;

import java.util.Objects;
import org.cyborgscoring.experiment.MitigationEffect;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.pipeline.Mitigation;

/** What mitigations cost and gain over all items of an experiment, for a terminal. */
final class MitigationTable {
  private MitigationTable() {}

  /** The table; empty where no mitigation was measured. */
  static String of(Summary summary) {
    if (summary.mitigations().isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable(
            "mitigation",
            "sampling",
            "hand scores",
            "QWK [95 %]",
            "worst |DSM|",
            "worst |SMD|",
            "CSD",
            "OSA");
    for (MitigationEffect effect : summary.mitigations()) {
      if (effect.item().equals(Summary.ALL_ITEMS)) {
        table.row(
            effect.mitigation().id(),
            effect.sampling(),
            effect.amount().toString(),
            cell(effect, "qwk"),
            cell(effect, "worst_dsm"),
            cell(effect, "worst_smd"),
            cell(effect, "csd"),
            cell(effect, "osa"));
      }
    }
    return "\nThe Student on Cyborg Data without mitigation, and what mitigation changes:\n"
        + table;
  }

  private static String cell(MitigationEffect effect, String id) {
    return Figures.of(
        Objects.requireNonNull(
            effect.mitigation() == Mitigation.NONE
                ? effect.means().get(id)
                : effect.changes().get(id)));
  }
}
