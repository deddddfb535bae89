package org.cyborgscoring.report.page;

import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * What a report was made from.
 *
 * @param table names and values, sorted by name
 */
public record ProvenanceSection(Table table) implements Section {

  /**
   * The provenance.
   *
   * @param settings what was asked for
   * @param provenance what it was done with; wins over a setting of the same name
   */
  public static ProvenanceSection of(Map<String, String> settings, Map<String, String> provenance) {
    Map<String, String> sorted = new TreeMap<>(settings);
    sorted.putAll(provenance);
    TableBuilder table =
        new TableBuilder("Provenance", Column.words("Name"), Column.words("Value"));
    sorted.forEach(table::add);
    return new ProvenanceSection(table.build());
  }

  @Override
  public String id() {
    return "provenance";
  }

  @Override
  public String title() {
    return "Provenance";
  }

  @Override
  public String template() {
    return "provenance";
  }

  @Override
  public boolean needsScripts() {
    return false;
  }
}
