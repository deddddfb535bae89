package org.cyborgscoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loading says of files that are not the engine that was written. */
class DamagedEngineTest {
  private static final List<Response> RESPONSES = List.of(Response.unscored("a", "one two three"));

  @TempDir private Path folder;
  private Path file = Path.of("engine.cyborg");

  @BeforeEach
  void saveAnEngine() throws IOException {
    file = folder.resolve("engine.cyborg");
    Engines.halfPoints().save(file);
  }

  @Test
  void anUnchangedCopyIsLoaded() throws IOException {
    writeZip(entries());
    assertThat(ScoringEngine.load(file).score(RESPONSES))
        .isEqualTo(Engines.halfPoints().score(RESPONSES));
  }

  @Test
  void saysThatThereIsNoFile() throws IOException {
    Files.delete(file);
    assertRefused("There is no scoring engine");
  }

  @Test
  void refusesAFileThatIsNoZip() throws IOException {
    Files.writeString(file, "id,score\n1,2\n");
    assertRefused("is not a scoring engine, or it is truncated");
  }

  @Test
  void refusesEveryTruncation() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 31) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused("truncated");
    }
  }

  @Test
  void refusesAForeignZip() throws IOException {
    writeZip(Map.of("word/document.xml", new byte[10]));
    assertRefused("is a zip file, but no scoring engine: it has no manifest.json");
  }

  @Test
  void refusesAForeignManifest() throws IOException {
    change("manifest.json", text -> "{\"format\": \"other\"}");
    assertRefused("no scoring engine of Cyborg");
  }

  @Test
  void namesTheFormatOfANewerEngine() throws IOException {
    change("manifest.json", text -> text.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"));
    assertRefused("of format 2; this version of Cyborg reads format 1. Update Cyborg.");
  }

  @Test
  void refusesAManifestWithSomethingMoreOrLess() throws IOException {
    change("manifest.json", text -> text.replaceFirst("\\{", "{\"more\": 1,"));
    assertRefused("its manifest cannot be read");
    saveAnEngine();
    change("manifest.json", text -> text.replace("\"student\"", "\"pupil\""));
    assertRefused("its manifest cannot be read");
    saveAnEngine();
    change("manifest.json", text -> text + "{}");
    assertRefused("its manifest cannot be read");
    saveAnEngine();
    change("manifest.json", text -> text.replace("\"word-count\"", "null"));
    assertRefused("its manifest cannot be read");
  }

  @Test
  void refusesAManifestWhoseItemHasNoScale() throws IOException {
    change("manifest.json", text -> text.replace("\"max\" : 3.0", "\"max\" : 0.0"));
    assertRefused("its manifest cannot be read");
  }

  @Test
  void namesTheKindsOfStudentThatAreThere() throws IOException {
    change("manifest.json", text -> text.replace("\"word-count\"", "\"encoder\""));
    assertRefused("There is no Student named 'encoder'; there is: mark-student, word-count");
  }

  @Test
  void refusesAChangedEntry() throws IOException {
    change("cuts.json", text -> text.replace("1.2", "1.3"));
    assertRefused("its entry cuts.json is not what was written");
    saveAnEngine();
    change("screen.json", text -> text + " ");
    assertRefused("its entry screen.json is not what was written");
  }

  @Test
  void refusesAMissingEntry() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.remove("model/weights.safetensors");
    entries.remove("screen.json");
    writeZip(entries);
    assertRefused("it lacks model/weights.safetensors, screen.json");
  }

  @Test
  void refusesAnEntryThatTheManifestDoesNotName() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.put("model/more.json", new byte[0]);
    writeZip(entries);
    assertRefused("its manifest does not name model/more.json");
  }

  @Test
  void refusesNamesThatNoEngineHas() throws IOException {
    for (String name :
        List.of("../evil", "/etc/passwd", "model/../../evil", "model/a/b", "model/", "x.class")) {
      Map<String, byte[]> entries = entries();
      entries.put(name, new byte[0]);
      writeZip(entries);
      assertRefused("it has an entry that no engine has");
    }
  }

  @Test
  void refusesAnEntryThatStandsTwice() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.put("model/b.json", new byte[0]);
    writeZip(entries);
    replaceInFile("model/b.json", "model/a.json");
    assertRefused("its entry model/a.json stands twice");
  }

  @Test
  void refusesACompressedEntrySoThatNothingCanUnfold() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("manifest.json", "cuts.json")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[50_000_000]);
      }
    }
    assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(200_000));
    assertRefused("its entry manifest.json is compressed");
  }

  @Test
  void refusesAModelThatItsProviderCannotRead() throws IOException {
    Map<String, byte[]> entries = entries();
    byte[] weights = Objects.requireNonNull(entries.get("model/weights.safetensors"));
    String old = Sha256.of(new ByteArrayInputStream(weights));
    weights[0]++;
    String changed = Sha256.of(new ByteArrayInputStream(weights));
    writeZip(entries);
    change("manifest.json", text -> text.replace(old, changed));
    assertRefused("cannot be loaded: weights");
  }

  @Test
  void aByteChangedAnywhereIsRefusedOrChangesNothing() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int tried = 0;
    int refused = 0;
    for (int at = 0; at < whole.length; at += 5) {
      tried++;
      byte[] changed = whole.clone();
      changed[at] ^= 0x41;
      Files.write(file, changed);
      try {
        assertThat(ScoringEngine.load(file).score(RESPONSES))
            .isEqualTo(Engines.halfPoints().score(RESPONSES));
      } catch (InputException e) {
        assertThat(e).hasMessageContaining(file.toString());
        refused++;
      }
    }
    // What may change are times and other fields of the zip that Cyborg does not look at.
    assertThat(refused).isGreaterThan(3 * tried / 4);
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> ScoringEngine.load(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason);
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private void change(String name, UnaryOperator<String> edit) throws IOException {
    Map<String, byte[]> entries = entries();
    entries.computeIfPresent(
        name,
        (n, bytes) ->
            edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    writeZip(entries);
  }

  private void writeZip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        CRC32 crc = new CRC32();
        crc.update(content.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content.getValue());
      }
    }
    Files.write(file, bytes.toByteArray());
  }

  private void replaceInFile(String old, String replacement) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, text.replace(old, replacement), StandardCharsets.ISO_8859_1);
  }
}
