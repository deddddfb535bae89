package org.cyborgscoring.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;

/** What models were fitted on, noted in the working folder: one file a fit. */
public final class FitLog {
  private static final String FOLDER = "fits";

  private final Path workFolder;

  private FitLog(Path workFolder) {
    this.workFolder = workFolder;
  }

  /** Begins a log in a working folder. */
  public static FitLog in(Path workFolder) throws IOException {
    Files.createDirectories(workFolder.resolve(FOLDER));
    return new FitLog(workFolder);
  }

  /**
   * A fit.
   *
   * @param model the id of the model
   * @param handScored the ids of the responses it was given with hand scores
   * @param others the ids of those it was given without
   * @param threads how many threads it had
   */
  public record Fit(String model, List<String> handScored, List<String> others, int threads) {}

  /** A context whose fits are noted here. */
  public RunContext run(long seed) {
    return run(seed, 1, () -> false);
  }

  /** A context whose fits are noted here. */
  public RunContext run(long seed, int threads, BooleanSupplier cancelled) {
    return new RunContext(seed, threads, Progress.NONE, cancelled, workFolder, new Memo());
  }

  /** All fits so far, in no order. */
  public List<Fit> fits() throws IOException {
    try (Stream<Path> files = Files.list(workFolder.resolve(FOLDER))) {
      return files.map(FitLog::read).toList();
    }
  }

  /** The fits of one model. */
  public List<Fit> fits(String model) throws IOException {
    return fits().stream().filter(fit -> fit.model().equals(model)).toList();
  }

  static void note(RunContext run, String model, List<Response> scored, List<Response> others) {
    Path folder = run.workFolder().resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Path file = Files.createTempFile(folder, "fit", ".txt");
      Files.writeString(
          file, model + "\n" + ids(scored) + "\n" + ids(others) + "\n" + run.threads() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ids(List<Response> responses) {
    return responses.stream().map(Response::id).collect(joining(" "));
  }

  private static Fit read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new Fit(
          lines.get(0), words(lines.get(1)), words(lines.get(2)), Integer.parseInt(lines.get(3)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
  }
}
