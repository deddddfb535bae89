package org.cyborgscoring.bias;

import java.util.List;

/**
 * What came of following bias through a run.
 *
 * @param item the item
 * @param columns the group columns, at least one
 * @param verdict whether the Student adds bias
 */
public record BiasAnalysis(String item, List<ColumnBias> columns, BiasVerdict verdict) {

  public BiasAnalysis {
    columns = List.copyOf(columns);
  }
}
