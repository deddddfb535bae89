package org.cyborgscoring.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.TableWriter;

/** {@code route.csv}: which responses people should read, least confident first. */
public final class RouteTable {
  /** Its name in a folder. */
  public static final String FILE = "route.csv";

  private static final List<String> COLUMNS =
      List.of("id", "score", "expected", "confidence", "route");

  private RouteTable() {}

  /** Writes the table; the file is whole or absent. */
  public static void write(Path file, Routing routing) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (UnreadResponse response : routing.unread()) {
        writer.write(
            List.of(
                response.id(),
                response.point(),
                response.expected(),
                response.confidence(),
                routing.rule().sends(response.confidence()) ? "human" : "machine"));
      }
      writer.commit();
    }
  }
}
