package org.cyborgscoring.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.demo.DemoItem;

/** Generated responses as a user would have them in a file; scores are on the scale 0..3. */
final class DemoTable {
  private static final List<String> COLUMNS =
      List.of("id", "text", "score", "second_score", DemoItem.GROUP);

  private DemoTable() {}

  /** All responses hand-scored. */
  static Path write(Path file, int responses) {
    return write(file, DemoItem.generate(responses, 1).responses());
  }

  /** Hand scores for every {@code nth} response alone. */
  static Path writePartlyScored(Path file, int responses, int nth) {
    List<Response> all = DemoItem.generate(responses, 1).responses();
    return write(
        file,
        all.stream()
            .map(response -> all.indexOf(response) % nth == 0 ? response : unscored(response))
            .toList());
  }

  /** The texts changed. */
  static Path writeTexts(Path file, int responses, UnaryOperator<String> change) {
    return write(
        file,
        DemoItem.generate(responses, 1).responses().stream()
            .map(r -> new Response(r.id(), change.apply(r.text()), r.handScore(), r.groups()))
            .toList());
  }

  static Response unscored(Response response) {
    return response.withHandScore(null);
  }

  static Path write(Path file, List<Response> responses) {
    try (TableWriter table = TableWriter.create(file, COLUMNS)) {
      for (Response response : responses) {
        HandScore score = response.handScore();
        table.write(
            Arrays.asList(
                response.id(),
                response.text(),
                score == null ? null : score.score(),
                score == null ? null : score.secondRead(),
                response.groups().get(DemoItem.GROUP)));
      }
      table.commit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
