package org.cyborgscoring.report.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Prose;

/** What a report was made from. */
final class ProvenanceChapter {
  private ProvenanceChapter() {}

  static Chapter of(Map<String, String> provenance) {
    DataTableBuilder table =
        new DataTableBuilder(
            "provenance",
            "Provenance",
            List.of(DataColumn.words("name", "Name"), DataColumn.words("value", "Value")));
    new TreeMap<>(provenance).forEach((name, value) -> table.text(name).text(value).end());
    return new Chapter(
        "provenance",
        "Provenance",
        List.of(
            new Prose(
                "What this report was made from. The same input, settings and version give the same"
                    + " report."),
            table.build()));
  }
}
