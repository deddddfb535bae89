package org.cyborgscoring.prompting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.TableWriter;

/**
 * {@code rationales.csv}: the reasons that the model gave for its scores, by the id of the
 * response. They may quote responses.
 *
 * @param file where it stands
 */
public record RationaleTable(Path file) {
  private static final List<String> COLUMNS = List.of("id", "rationale");

  /** Writes the table anew with more rows; a row of the same id is replaced. */
  public void add(List<Response> responses, List<String> reasons) {
    try {
      Map<String, String> rows = rows();
      for (int i = 0; i < responses.size(); i++) {
        rows.put(responses.get(i).id(), reasons.get(i));
      }
      try (TableWriter table = TableWriter.create(file, COLUMNS)) {
        for (Map.Entry<String, String> row : rows.entrySet()) {
          table.write(List.of(row.getKey(), row.getValue()));
        }
        table.commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> rows() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
        reader.forEach(row -> rows.put(row.getField("id"), row.getField("rationale")));
      }
    }
    return rows;
  }
}
