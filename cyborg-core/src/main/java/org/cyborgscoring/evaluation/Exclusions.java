package org.cyborgscoring.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cyborgscoring.data.TableWriter;

/** {@code excluded.csv}: what was not evaluated, one row each, and its count by reason. */
public final class Exclusions {
  /** Its name in a folder. */
  public static final String FILE = "excluded.csv";

  private static final List<String> COLUMNS =
      List.of("id", "line", "column", "reason", "detail", "row_excluded");

  private Exclusions() {}

  /** Writes the list; the file is whole or absent. */
  public static void write(Path file, List<Exclusion> exclusions) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (Exclusion exclusion : exclusions) {
        writer.write(
            Arrays.asList(
                exclusion.id(),
                exclusion.line(),
                exclusion.column(),
                exclusion.reason().id(),
                exclusion.detail(),
                exclusion.reason().isOfRow()));
      }
      writer.commit();
    }
  }

  /** How many there are of each reason; reasons without any are absent. */
  public static Map<ExclusionReason, Long> counts(List<Exclusion> exclusions) {
    return exclusions.stream()
        .collect(
            Collectors.groupingBy(
                Exclusion::reason,
                () -> new EnumMap<>(ExclusionReason.class),
                Collectors.counting()));
  }

  /** How many rows are left out. */
  public static long rows(List<Exclusion> exclusions) {
    return exclusions.stream().filter(exclusion -> exclusion.reason().isOfRow()).count();
  }

  /** The counts as the end of a sentence: {@code 3 there is no human score, 1 ...}. */
  public static String describe(List<Exclusion> exclusions) {
    return counts(exclusions).entrySet().stream()
        .map(entry -> entry.getValue() + " because " + entry.getKey().description())
        .collect(Collectors.joining("; "));
  }
}
