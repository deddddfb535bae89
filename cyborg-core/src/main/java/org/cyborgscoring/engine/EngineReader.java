package org.cyborgscoring.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.screening.ConditionScreen;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a scoring engine file; no byte of the model is looked at before its hash is checked. */
final class EngineReader {
  private static final int LARGEST_JSON = 16 << 20;

  private final Path file;
  private final EngineJson json = new EngineJson();

  EngineReader(Path file) {
    this.file = file;
  }

  ScoringEngine read() throws IOException {
    try (EngineZip zip = EngineZip.open(file)) {
      EngineManifest manifest = manifest(zip.read(EngineLayout.MANIFEST, LARGEST_JSON));
      checkEntries(zip, manifest);
      return new ScoringEngine(
          manifest.item(),
          model(zip, manifest),
          cutScores(zip, manifest.item()),
          screen(zip, manifest.item()),
          manifest.provenance());
    }
  }

  private EngineManifest manifest(byte[] bytes) {
    try {
      JsonNode tree = json.readTree(bytes);
      if (!EngineManifest.FORMAT.equals(tree.path("format").asString(""))) {
        throw new InputException(file + " is a zip file, but no scoring engine of Cyborg.");
      }
      int version = tree.path("formatVersion").asInt(0);
      if (version != EngineManifest.FORMAT_VERSION) {
        throw new InputException(
            "%s is a scoring engine of format %d; this version of Cyborg reads format %d. %s"
                .formatted(
                    file,
                    version,
                    EngineManifest.FORMAT_VERSION,
                    version > EngineManifest.FORMAT_VERSION
                        ? "Update Cyborg."
                        : "Make the engine again with 'cyborg run'."));
      }
      return json.readManifest(tree);
    } catch (JacksonException e) {
      // The parser's own words may quote what it read.
      throw EngineZip.refused(file, "its manifest cannot be read", e);
    }
  }

  private void checkEntries(EngineZip zip, EngineManifest manifest) throws IOException {
    Set<String> expected = new TreeSet<>(manifest.entries().keySet());
    expected.add(EngineLayout.MANIFEST);
    Set<String> missing = new TreeSet<>(expected);
    missing.addAll(Set.of(EngineLayout.CUTS, EngineLayout.SCREEN));
    missing.removeAll(zip.names());
    if (!missing.isEmpty()) {
      throw EngineZip.refused(file, "it lacks " + String.join(", ", missing));
    }
    Set<String> unknown = new TreeSet<>(zip.names());
    unknown.removeAll(expected);
    if (!unknown.isEmpty()) {
      throw EngineZip.refused(
          file, "its manifest does not name " + String.join(", ", unknown) + ", which it has");
    }
    for (Map.Entry<String, EngineEntry> entry : manifest.entries().entrySet()) {
      String name = entry.getKey();
      EngineEntry wanted = entry.getValue();
      if (zip.size(name) != wanted.size() || !zip.hash(name).equals(wanted.sha256())) {
        throw EngineZip.refused(file, "its entry " + name + " is not what was written");
      }
    }
  }

  private CutScores cutScores(EngineZip zip, Item item) throws IOException {
    try {
      return json.readCuts(zip.read(EngineLayout.CUTS, LARGEST_JSON), item);
    } catch (JacksonException | IllegalArgumentException e) {
      throw EngineZip.refused(file, "its cut scores do not fit its scale", e);
    }
  }

  private ConditionScreen screen(EngineZip zip, Item item) throws IOException {
    try {
      return ConditionScreen.of(item, json.readScreen(zip.read(EngineLayout.SCREEN, LARGEST_JSON)));
    } catch (JacksonException | InputException e) {
      throw EngineZip.refused(file, "its rules for condition codes cannot be read", e);
    }
  }

  private StudentModel model(EngineZip zip, EngineManifest manifest) throws IOException {
    try {
      return StudentProvider.withId(manifest.student())
          .load(manifest.item(), name -> zip.open(EngineLayout.MODEL + name));
    } catch (InputException e) {
      throw new InputException(file + " cannot be loaded: " + e.getMessage(), e);
    } catch (FileNotFoundException e) {
      throw EngineZip.refused(file, "its model is not complete", e);
    }
  }
}
