package org.cyborgscoring.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.FolderTree;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.pipeline.TrainedStudent;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ModelFiles;
import org.jspecify.annotations.Nullable;

/**
 * The Student of the engine between its fit and the end of the run: its fit may have taken hours,
 * and a run that is killed while others are fitted does not repeat it.
 */
final class KeptStudent implements Consumer<TrainedStudent> {
  private static final String FOLDER = "engine-student";
  private static final String CARD = "card.json";
  private static final String MODEL = "model-";
  private static final String MEND = "delete its folder";

  private final Path folder;
  private final Item item;
  private @Nullable TrainedStudent student;

  /**
   * Keeps a Student.
   *
   * @param work the folder for intermediate files
   * @param item what it scores
   */
  KeptStudent(Path work, Item item) {
    this.folder = work.resolve(FOLDER);
    this.item = item;
  }

  /** What is not in the model's own files. */
  record Card(String provider, List<Double> cutScores) {
    Card {
      cutScores = List.copyOf(cutScores);
    }
  }

  /** Keeps this Student in place of the one before: the whole of it or none. */
  @Override
  public void accept(TrainedStudent trained) {
    try {
      write(trained);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    student = trained;
  }

  private void write(TrainedStudent trained) throws IOException {
    Path target = folder.toAbsolutePath();
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Path fresh = Files.createDirectory(AtomicFile.temporary(target));
    StudentModel model = trained.model();
    model.save(name -> Files.newOutputStream(fresh.resolve(MODEL + name)));
    List<Double> cuts = DoubleStream.of(trained.cutScores().cuts()).boxed().toList();
    AtomicFile.writeString(fresh.resolve(CARD), Json.compact(new Card(model.providerId(), cuts)));
    if (Files.exists(target)) {
      FolderTree.delete(target);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The Student, if one is kept. */
  Optional<TrainedStudent> find() throws IOException {
    if (student != null) {
      return Optional.of(student);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Card card = Json.read(folder.resolve(CARD), Card.class, MEND);
    double[] cuts = card.cutScores().stream().mapToDouble(Double::doubleValue).toArray();
    ModelFiles.Source files = this::open;
    return Optional.of(
        new TrainedStudent(
            StudentProvider.withId(card.provider()).load(item, files),
            CutScores.of(item.scale(), cuts)));
  }

  private InputStream open(String name) throws IOException {
    try {
      return Files.newInputStream(folder.resolve(MODEL + name));
    } catch (NoSuchFileException e) {
      throw (FileNotFoundException) new FileNotFoundException(name).initCause(e);
    }
  }
}
