package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormatTest {

  @ParameterizedTest
  @CsvSource({
    "a.csv, CSV",
    "a.CSV, CSV",
    "a.csv.gz, CSV",
    "a.tsv, TSV",
    "a.txt, TSV",
    "a.tab, TSV",
    "a.jsonl, JSONL",
    "b.c.ndjson, JSONL",
    "a.xlsx, XLSX"
  })
  void fileNameTellsTheFormat(String name, TableFormat format) {
    assertThat(TableFormat.of(Path.of(name))).isEqualTo(format);
  }

  @Test
  void unknownExtensionIsRefusedWithThoseKnown() {
    assertThatThrownBy(() -> TableFormat.of(Path.of("scores.docx")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("scores.docx")
        .hasMessageContaining(".csv");
  }

  @Test
  void otherWorkbooksAreToBeSavedAnew() {
    assertThatThrownBy(() -> TableFormat.of(Path.of("scores.xls")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("save it as .xlsx");
  }

  @Test
  void isFoundByItsName() {
    assertThat(TableFormat.named("plain-tsv")).isEqualTo(TableFormat.PLAIN_TSV);
    assertThatThrownBy(() -> TableFormat.named("xml"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("csv, tsv, plain-tsv, jsonl, xlsx");
  }
}
