package org.cyborgscoring.rsmtool;

import java.util.List;
import org.cyborgscoring.evaluation.Exclusion;

/**
 * What an rsmeval configuration and its table of scores give.
 *
 * @param experiment the responses that are evaluated, and how
 * @param exclusions what is not evaluated, in the order of the rows
 * @param tables RSMTool's tables about the input: other columns, excluded and flagged responses
 * @param rows how many rows the table has, empty ones aside
 * @param notes what the user should know of how it was read
 */
public record RsmevalData(
    RsmExperiment experiment,
    List<Exclusion> exclusions,
    List<RsmTable> tables,
    long rows,
    List<String> notes) {

  public RsmevalData {
    exclusions = List.copyOf(exclusions);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }
}
