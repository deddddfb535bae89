package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.screening.CodedResponse;
import org.jspecify.annotations.Nullable;

/**
 * {@code split.csv}: which part every response had. {@code training} is {@code human} or {@code
 * machine} for what the Student learned from; {@code test} tells whether agreement was measured on
 * the response; {@code condition_code} why it had no part at all.
 */
final class SplitTable {
  private static final List<String> COLUMNS = List.of("id", "training", "test", "condition_code");

  private SplitTable() {}

  static void write(Path file, RunResult result) throws IOException {
    Predictions test = result.predictions().get(ScorerNames.STUDENT_CYBORG);
    Set<String> tested = new HashSet<>();
    if (test != null) {
      test.responses().forEach(response -> tested.add(response.id()));
    }
    Set<String> trained = new HashSet<>();
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (CyborgRow row : result.data().rows()) {
        String id = row.response().id();
        trained.add(id);
        writer.write(cells(id, row.origin().id(), tested.contains(id), null));
      }
      for (Response response : test == null ? List.<Response>of() : test.responses()) {
        if (!trained.contains(response.id())) {
          writer.write(cells(response.id(), null, true, null));
        }
      }
      for (CodedResponse coded : result.coded()) {
        writer.write(cells(coded.response().id(), null, false, coded.code().id()));
      }
      writer.commit();
    }
  }

  private static List<@Nullable Object> cells(
      String id, @Nullable String training, boolean test, @Nullable String code) {
    return Arrays.asList(id, training, test ? "yes" : "no", code);
  }
}
