package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.demo.DemoItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusualTextsTest {
  private static final int SIZE = 130;

  @TempDir Path folder;

  /** Formulas, control characters and a text of a megabyte go through the whole job. */
  @Test
  void areScoredLikeOthersAndComeBackAsTheyWere() throws IOException {
    List<Response> responses = new ArrayList<>();
    for (Response response : DemoItem.generate(SIZE, 1).responses()) {
      responses.add(changed(response, "=" + response.text() + "\u0007\u001b!"));
    }
    Response first = responses.get(0);
    responses.set(0, changed(first, "=" + "metal takes heat from a hand ".repeat(1 << 15)));
    Path table = DemoTable.write(folder.resolve("spoons.csv"), responses);
    Path out = folder.resolve("run");

    Answer.to(
            "run",
            table,
            "--scale",
            "0..3",
            "--sampling",
            "random",
            "--hand-scored",
            "25%",
            "--out",
            out)
        .succeeded();

    String data = Files.readString(out.resolve("cyborg.csv"));
    assertThat(data).contains(",'=").doesNotContain(",=", ",\"=", "\u0007", "\u001b");
    Map<String, String> texts =
        responses.stream().collect(Collectors.toMap(Response::id, UnusualTextsTest::clean));
    try (Table back = Table.open(out.resolve("cyborg.csv"))) {
      int id = back.columns().indexOf("id");
      int text = back.columns().indexOf("text");
      while (back.hasNext()) {
        TableRow row = back.next();
        assertThat(row.cells().get(text)).isEqualTo(texts.get(row.cells().get(id)));
      }
    }
  }

  private static Response changed(Response response, String text) {
    return new Response(response.id(), text, response.handScore(), response.groups());
  }

  /** Control characters mean nothing, and become spaces when a table is read. */
  private static String clean(Response response) {
    return response.text().replace('\u0007', ' ').replace('\u001b', ' ');
  }
}
