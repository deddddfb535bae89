package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.FiguresTable;
import org.cyborgscoring.pipeline.ScorerNames;
import org.jspecify.annotations.Nullable;

/** The folder of a finished run or evaluation, for those who read its results. */
public final class EvaluatedFolder {
  private final Path folder;
  private final Provenance provenance;

  private EvaluatedFolder(Path folder, Provenance provenance) {
    this.folder = folder;
    this.provenance = provenance;
  }

  /**
   * Opens a folder.
   *
   * @throws InputException if it holds no finished run or evaluation
   */
  public static EvaluatedFolder open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "There is no folder " + folder + "; give that of a run or an evaluation.");
    }
    Path file = folder.resolve(Provenance.FILE);
    if (!Files.exists(file)) {
      throw new InputException(
          folder
              + " holds no finished run or evaluation; if it was stopped, give its command again.");
    }
    return new EvaluatedFolder(folder, Json.read(file, Provenance.class, "delete the folder"));
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  /** By what and from what its results were made. */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * A setting that the results depend on.
   *
   * @throws InputException if the folder does not say it
   */
  String setting(String name) {
    String value = provenance.settings().get(name);
    if (value == null) {
      throw new InputException(
          folder + " does not say its " + name + "; an older version may have made it.");
    }
    return value;
  }

  /**
   * A result, unchanged since it was written.
   *
   * @throws InputException if it is not there or was changed
   */
  public Path result(String name) throws IOException {
    Path file = folder.resolve(name);
    String hash = provenance.outputs().get(name);
    if (hash == null || !Files.exists(file)) {
      throw new InputException(
          file + " is missing; an older version may have made the folder: make it anew.");
    }
    if (!FileHash.of(file).equals(hash)) {
      throw new InputException(
          file + " was changed after it was made; restore it, or make the folder anew.");
    }
    return file;
  }

  /**
   * The figures of one scorer.
   *
   * @param scorer whose; null for the Student of a run's engine or, in an evaluation, the only one
   * @throws InputException if there are none, or none is named and there are several
   */
  public List<Figure> figures(@Nullable String scorer) throws IOException {
    List<Figure> figures = FiguresTable.read(result(FiguresTable.FILE));
    Set<String> scorers = new LinkedHashSet<>();
    figures.forEach(figure -> scorers.add(figure.scorer()));
    String wanted = scorer;
    if (wanted == null) {
      wanted =
          scorers.contains(ScorerNames.STUDENT_CYBORG) ? ScorerNames.STUDENT_CYBORG : only(scorers);
    }
    if (!scorers.contains(wanted)) {
      throw new InputException(
          folder + " has no scorer '" + wanted + "'; it has " + String.join(", ", scorers) + ".");
    }
    String chosen = wanted;
    return figures.stream().filter(figure -> figure.scorer().equals(chosen)).toList();
  }

  private String only(Set<String> scorers) {
    if (scorers.size() != 1) {
      throw new InputException(
          scorers.isEmpty()
              ? folder + " holds no figures; evaluate a table with scores."
              : folder
                  + " judges several scorers: name one of "
                  + String.join(", ", scorers)
                  + ".");
    }
    return scorers.iterator().next();
  }

  /** The hashes of what was read and written, by name: what a verdict on the folder rests on. */
  public Map<String, String> hashes() {
    Map<String, String> hashes = new TreeMap<>();
    provenance.inputs().forEach((name, hash) -> hashes.put("input " + name, hash));
    provenance.outputs().forEach((name, hash) -> hashes.put("output " + name, hash));
    return hashes;
  }
}
