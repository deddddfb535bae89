package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.ScoreScale;

/**
 * Slices that share no response. Responses of none of them are in one part more, after the last.
 *
 * @param slices the slices, none empty
 * @param partOfRow the slice of each response, or the number of slices
 */
// The array is read by sums alone; nobody compares or prints it.
@SuppressWarnings("ArrayRecordComponent")
record Partition(List<Slice> slices, int[] partOfRow) {

  /** No slices. */
  static Partition none(int rows) {
    return new Partition(List.of(), new int[rows]);
  }

  /** All responses in one slice. */
  static Partition everyone(int rows) {
    return new Partition(List.of(Slice.EVERYONE), new int[rows]);
  }

  /** The subgroups of a column, by name. */
  static Partition groups(EvaluationSet set, String column) {
    Map<String, Integer> parts = new TreeMap<>();
    set.rows().stream()
        .map(row -> row.groups().get(column))
        .filter(group -> group != null)
        .forEach(group -> parts.put(group, 0));
    List<Slice> slices = new ArrayList<>();
    for (Map.Entry<String, Integer> part : parts.entrySet()) {
      part.setValue(slices.size());
      slices.add(Slice.group(column, part.getKey()));
    }
    int[] partOfRow = new int[set.rows().size()];
    for (int row = 0; row < partOfRow.length; row++) {
      String group = set.rows().get(row).groups().get(column);
      Integer part = group == null ? null : parts.get(group);
      partOfRow[row] = part == null ? slices.size() : part;
    }
    return new Partition(slices, partOfRow);
  }

  /** The points of the scale by human score. */
  static Partition scorePoints(EvaluationSet set) {
    ScoreScale scale = set.scale();
    List<Slice> slices = new ArrayList<>();
    for (double point : scale.points()) {
      slices.add(Slice.scorePoint(ScoreScale.format(point)));
    }
    int[] partOfRow =
        set.rows().stream()
            .mapToInt(
                row -> scale.contains(row.human()) ? scale.nearestIndex(row.human()) : scale.size())
            .toArray();
    return new Partition(slices, partOfRow);
  }

  int rows() {
    return partOfRow.length;
  }

  /** The number of responses of each slice. */
  int[] sizes() {
    int[] sizes = new int[slices.size() + 1];
    for (int part : partOfRow) {
      sizes[part]++;
    }
    return Arrays.copyOf(sizes, slices.size());
  }

  /** Only these slices, in this order; the responses of others are in none. */
  Partition select(List<Slice> selected) {
    Map<Slice, Integer> parts = new HashMap<>();
    for (Slice slice : selected) {
      parts.put(slice, parts.size());
    }
    int[] newPart = new int[slices.size() + 1];
    for (int part = 0; part < newPart.length; part++) {
      newPart[part] =
          part < slices.size()
              ? parts.getOrDefault(slices.get(part), selected.size())
              : selected.size();
    }
    return new Partition(
        List.copyOf(selected), Arrays.stream(partOfRow).map(part -> newPart[part]).toArray());
  }
}
