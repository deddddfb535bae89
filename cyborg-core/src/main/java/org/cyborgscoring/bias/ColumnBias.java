package org.cyborgscoring.bias;

import java.util.List;

/**
 * How the subgroups of one column fare.
 *
 * @param column the group column
 * @param missing how many responses have no value in it; they count among everyone only
 * @param osa overall score accuracy: what the subgroup explains of squared errors
 * @param csd conditional score difference: what it explains of errors given the human score
 * @param groups the subgroups, largest first
 */
public record ColumnBias(String column, int missing, Steps osa, Steps csd, List<GroupBias> groups) {

  public ColumnBias {
    groups = List.copyOf(groups);
  }
}
