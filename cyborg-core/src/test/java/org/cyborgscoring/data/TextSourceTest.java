package org.cyborgscoring.data;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cyborgscoring.data.TableFixture.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextSourceTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void readsUtf8WithAndWithoutByteOrderMarkAndSaysNothing() throws IOException {
    Path plain = file(folder, "plain.csv", "id,text\n1,naïve\n");
    Path marked = file(folder, "marked.csv", "\uFEFFid,text\n1,naïve\n");

    for (Path path : new Path[] {plain, marked}) {
      assertThat(TableFixture.columns(path)).containsExactly("id", "text");
      assertThat(TableFixture.rows(path).get(0).cells()).containsExactly("1", "naïve");
      try (Table table = Table.open(path)) {
        assertThat(table.notes()).isEmpty();
      }
    }
  }

  @Test
  void detectsWindows1252AndSaysSo() throws IOException {
    Path path = file(folder, "old.csv", "id,text\n1,“naïve”\n", WINDOWS);

    assertThat(TableFixture.rows(path).get(0).cells()).containsExactly("1", "“naïve”");
    try (Table table = Table.open(path)) {
      assertThat(table.notes()).singleElement().asString().contains("windows-1252");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatAPipeCannotBeReadTwice() throws Exception {
    Path pipe = folder.resolve("pipe.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> TextSource.detect(pipe))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pipe.csv is a pipe or a device")
        .hasMessageContaining("save it to a file");
  }

  @Test
  void saysThatPermissionIsLacking() {
    Path path = folder.resolve("secret.csv");

    assertThat(TextSource.unreadable(path, new AccessDeniedException(path.toString())))
        .hasMessage(path + " cannot be read: no permission.");
  }

  @Test
  void readsAWholeTextInAnyEncoding() {
    assertThat(TextFile.read(file(folder, "old.txt", "“naïve”\n", WINDOWS))).isEqualTo("“naïve”\n");
    assertThat(TextFile.read(file(folder, "marked.txt", "\uFEFFnaïve"))).isEqualTo("naïve");
    assertThatThrownBy(() -> TextFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void looksAtTheWholeFileForItsEncoding() {
    String ascii = "1,plain\n".repeat(50_000);
    Path path = file(folder, "late.csv", "id,text\n" + ascii + "2,é\n", WINDOWS);

    assertThat(TextSource.detect(path).charset()).isEqualTo(WINDOWS);
  }

  @Test
  void acceptsCharactersThatStraddleABufferOfTheCheck() {
    Path path = file(folder, "straddle.csv", "x" + "é".repeat(200_000));

    assertThat(TextSource.detect(path).charset()).isEqualTo(UTF_8);
  }

  @Test
  void acceptsReplacementCharactersThatAreInTheFile() {
    Path path = file(folder, "fffd.csv", "id,text\n1,don\uFFFDt\n");

    assertThat(TextSource.detect(path).charset()).isEqualTo(UTF_8);
  }

  @Test
  void cutOffUtf8IsNotValid() {
    Path path = file(folder, "cut.csv", "id,text\n1,Ã", Charset.forName("ISO-8859-1"));

    assertThat(TextSource.detect(path).charset()).isEqualTo(WINDOWS);
  }

  @Test
  void readsUtf16() {
    String table = "id,text\n1,naïve\n";
    for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
      for (String mark : new String[] {"\uFEFF", ""}) {
        Path path = file(folder, "wide.csv", mark + table, charset);
        assertThat(TableFixture.rows(path).get(0).cells()).containsExactly("1", "naïve");
      }
    }
  }

  @Test
  void readsPackedFiles() throws IOException {
    Path path = folder.resolve("packed.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      out.write("id,text\n1,x\n".getBytes(UTF_8));
    }
    assertThat(TableFixture.rows(path).get(0).cells()).containsExactly("1", "x");
  }

  @Test
  void refusesWhatIsNoReadableText() throws IOException {
    assertThatThrownBy(() -> Table.open(folder.resolve("none.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining("none.csv");
    assertThatThrownBy(() -> Table.open(folder, TableFormat.CSV))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a folder");
    Path workbook = file(folder, "book.csv", "PK\u0003\u0004 and more");
    assertThatThrownBy(() -> Table.open(workbook))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("save it as CSV");
    Path damaged = file(folder, "damaged.csv.gz", "no archive");
    assertThatThrownBy(() -> Table.open(damaged))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("damaged.csv.gz cannot be read");
  }
}
