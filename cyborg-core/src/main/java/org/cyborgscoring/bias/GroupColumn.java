package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who belongs to which subgroup of one column; subgroups from large to small. */
final class GroupColumn {
  private final String name;
  private final List<String> groups;
  private final int[] sizes;
  private final int[] groupOfRow;

  private GroupColumn(String name, List<String> groups, int[] sizes, int[] groupOfRow) {
    this.name = name;
    this.groups = groups;
    this.sizes = sizes;
    this.groupOfRow = groupOfRow;
  }

  /** A column; a response without a value, or with a blank one, belongs to no subgroup. */
  static GroupColumn of(String name, ScoreChain chain) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row = 0; row < chain.size(); row++) {
      String group = chain.groups(row).getOrDefault(name, "");
      if (!group.isBlank()) {
        counts.merge(group, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> bySize = new ArrayList<>(counts.entrySet());
    bySize.sort(Comparator.comparing(entry -> -entry.getValue()));
    Map<String, Integer> place = new HashMap<>();
    int[] sizes = new int[bySize.size()];
    for (int g = 0; g < sizes.length; g++) {
      place.put(bySize.get(g).getKey(), g);
      sizes[g] = bySize.get(g).getValue();
    }
    int[] groupOfRow = new int[chain.size()];
    for (int row = 0; row < groupOfRow.length; row++) {
      groupOfRow[row] = place.getOrDefault(chain.groups(row).getOrDefault(name, ""), -1);
    }
    return new GroupColumn(
        name, bySize.stream().map(Map.Entry::getKey).toList(), sizes, groupOfRow);
  }

  String name() {
    return name;
  }

  List<String> groups() {
    return groups;
  }

  /** The number of subgroups. */
  int count() {
    return sizes.length;
  }

  int size(int group) {
    return sizes[group];
  }

  /** The number of responses that belong to no subgroup. */
  int missing() {
    int missing = groupOfRow.length;
    for (int size : sizes) {
      missing -= size;
    }
    return missing;
  }

  /** The subgroup of a row; -1 if it belongs to none. */
  int groupOf(int row) {
    return groupOfRow[row];
  }
}
