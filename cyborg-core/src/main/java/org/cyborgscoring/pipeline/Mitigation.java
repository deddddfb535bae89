package org.cyborgscoring.pipeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ShownName;

/** What is done against bias. Subgroups are looked at in training only, never when scoring. */
public enum Mitigation {
  /** Nothing. */
  NONE,
  /** People score as many responses of every subgroup, see the sampling package. */
  BALANCED_SAMPLE,
  /**
   * The Student weighs subgroups so that its errors become equal, see {@link EqualErrorStudent}.
   */
  EQUAL_ERROR;

  /** The name as it stands in options and tables, such as {@code balanced-sample}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The mitigation with this id.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static Mitigation withId(String id) {
    return Arrays.stream(values())
        .filter(mitigation -> mitigation.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "There is no mitigation "
                        + ShownName.of(id)
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Mitigation::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * The group columns that responses have, by name.
   *
   * @throws InputException if something is to be done and there are none
   */
  public List<String> columns(Collection<Response> responses) {
    TreeSet<String> columns = new TreeSet<>();
    responses.forEach(response -> columns.addAll(response.groups().keySet()));
    if (this != NONE && columns.isEmpty()) {
      throw new InputException(
          "Mitigation '"
              + id()
              + "' works on subgroups, but no column names any; name a column with --group.");
    }
    return List.copyOf(columns);
  }
}
