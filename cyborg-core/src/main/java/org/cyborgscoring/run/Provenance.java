package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.AtomicFile;

/**
 * {@code provenance.json}: by which version, when, from which inputs, with which settings, and the
 * hashes of what came out.
 *
 * @param cyborg the version of this program
 * @param java the version of Java
 * @param started when the run was first started, in UTC
 * @param settings everything the results depend on, by name
 * @param inputs SHA-256 of every file read, by the name it was given with
 * @param outputs SHA-256 of every file written
 */
public record Provenance(
    String cyborg,
    String java,
    String started,
    Map<String, String> settings,
    Map<String, String> inputs,
    Map<String, String> outputs) {
  static final String FILE = "provenance.json";

  /**
   * The provenance of a run whose outputs are written.
   *
   * @param inputs the files read
   * @param outputs names of files in the run's folder; those that are not there are left out
   */
  public static Provenance of(RunFolder folder, List<Path> inputs, List<String> outputs)
      throws IOException {
    Map<String, String> read = new TreeMap<>();
    for (Path input : inputs) {
      read.put(input.toString(), FileHash.of(input));
    }
    Map<String, String> written = new TreeMap<>();
    for (String output : outputs) {
      if (Files.exists(folder.file(output))) {
        written.put(output, FileHash.of(folder.file(output)));
      }
    }
    return new Provenance(
        Version.current(),
        System.getProperty("java.version"),
        folder.started().toString(),
        new TreeMap<>(folder.settings()),
        read,
        written);
  }

  /** The provenance as names and values, for a report. */
  public Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("cyborg", cyborg);
    entries.put("java", java);
    entries.put("started", started);
    entries.putAll(settings);
    inputs.forEach((name, hash) -> entries.put("input " + name, "sha256 " + hash));
    outputs.forEach((name, hash) -> entries.put("output " + name, "sha256 " + hash));
    return entries;
  }

  /** Writes it into the run's folder. */
  public void write(RunFolder folder) throws IOException {
    AtomicFile.writeString(folder.file(FILE), Json.pretty(this));
  }
}
