package org.cyborgscoring.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of subgroups at the end of an output table, in the order of their names. A group that
 * is called like another column of the table, such as {@code score}, stands there as {@code
 * group_score}.
 */
public final class GroupColumns {
  private final List<String> groups;
  private final List<String> headers;

  private GroupColumns(List<String> groups, List<String> headers) {
    this.groups = groups;
    this.headers = headers;
  }

  /**
   * The columns for all groups that some response belongs to.
   *
   * @param taken the other columns of the table
   */
  public static GroupColumns of(Collection<Response> responses, Collection<String> taken) {
    TreeSet<String> groups = new TreeSet<>();
    responses.forEach(response -> groups.addAll(response.groups().keySet()));
    Set<String> names = new HashSet<>(taken);
    List<String> headers = new ArrayList<>();
    for (String group : groups) {
      String header = group;
      while (!names.add(header)) {
        header = "group_" + header;
      }
      headers.add(header);
    }
    return new GroupColumns(List.copyOf(groups), List.copyOf(headers));
  }

  /** The names of the columns. */
  public List<String> headers() {
    return headers;
  }

  /** A response's cells, one for each column; null where it belongs to no group. */
  public List<@Nullable String> cells(Response response) {
    List<@Nullable String> cells = new ArrayList<>(groups.size());
    for (String group : groups) {
      cells.add(response.groups().get(group));
    }
    return cells;
  }
}
