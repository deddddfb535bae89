package org.cyborgscoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.FitLog;
import org.cyborgscoring.testing.MarkStudentProvider;
import org.cyborgscoring.testing.MarkTeacherProvider;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two items, two seeds, two samplings and two amounts: 20 jobs, 56 cells. */
class ExperimentTest {
  private static final ExperimentDesign DESIGN =
      new ExperimentDesign(
          Designs.MARKS,
          List.of(Amount.share(0.1), Amount.count(40)),
          List.of("random", "diverse"),
          2);
  // Ids that a file name cannot hold and that would be the same without what it cannot hold.
  private static final List<ResponseSet> ITEMS = List.of(item("a/b", 1), item("a?b", 2));
  private static final int JOBS = 20;
  private static final int CELLS = 56;

  @TempDir private Path folder;
  private FitLog log;

  @BeforeEach
  void beginLog() throws IOException {
    log = FitLog.in(folder.resolve("work"));
  }

  @Test
  void measuresEveryRegimeOfEveryItemSeedSamplingAndAmount() {
    List<Cell> cells = execute("cells", log.run(1));

    assertThat(cells).hasSize(CELLS);
    assertThat(cells)
        .extracting(c -> List.of(c.item(), c.seed(), c.sampling(), c.amount(), c.regime()))
        .doesNotHaveDuplicates();
    for (Regime regime : List.of(Regime.HAND, Regime.TEACHER, Regime.CYBORG)) {
      assertThat(cells).filteredOn(cell -> cell.regime() == regime).hasSize(16);
    }
    for (Regime regime : List.of(Regime.ALL, Regime.HUMAN)) {
      assertThat(cells)
          .filteredOn(cell -> cell.regime() == regime)
          .hasSize(4)
          .allMatch(cell -> cell.sampling().isEmpty() && cell.amount().equals(Amount.share(1)));
    }
  }

  @Test
  void aCellSaysWhatItIs() {
    List<Cell> cells = execute("cells", log.run(1));

    assertThat(cells)
        .filteredOn(
            c ->
                c.item().equals("a?b")
                    && c.seed() == 2
                    && c.sampling().equals("diverse")
                    && c.amount().equals(Amount.count(40)))
        .extracting(
            c ->
                List.of(
                    c.regime(),
                    c.handScored(),
                    c.fraction(),
                    c.teacher(),
                    c.student(),
                    c.trained(),
                    c.tested()))
        .containsExactly(
            List.of(Regime.HAND, 40, 0.25, "", MarkStudentProvider.ID, 40, 40),
            List.of(
                Regime.CYBORG, 40, 0.25, MarkTeacherProvider.ID, MarkStudentProvider.ID, 160, 40),
            List.of(Regime.TEACHER, 40, 0.25, MarkTeacherProvider.ID, "", 40, 40));
    assertThat(cells)
        .filteredOn(c -> c.regime() == Regime.ALL)
        .allMatch(c -> c.handScored() == 160 && c.fraction() == 1 && c.trained() == 160);
    assertThat(cells)
        .filteredOn(c -> c.regime() == Regime.HUMAN)
        .allMatch(c -> c.trained() == 0 && c.tested() == 40)
        .allMatch(c -> c.statistic("qwk").isDefined());
  }

  @Test
  void cellsStandInOneOrder() {
    assertThat(execute("cells", log.run(1)))
        .isSortedAccordingTo(
            Comparator.comparing(Cell::item)
                .thenComparingLong(Cell::seed)
                .thenComparing(Cell::sampling)
                .thenComparingInt(Cell::handScored)
                .thenComparing(Cell::regime));
  }

  @Test
  void keepsAFileForEveryJobAlsoWhereIdsDifferOnlyInWhatAFileNameCannotHold() throws IOException {
    List<Cell> cells = execute("cells", log.run(1));

    assertThat(files("cells")).hasSize(JOBS);
    assertThat(cells).extracting(Cell::item).containsOnly("a/b", "a?b");
    assertThat(cells).filteredOn(cell -> cell.item().equals("a/b")).hasSize(CELLS / 2);
  }

  @Test
  void aSamplerMayHaveAnArgumentThatAFileNameCannotHold() throws IOException {
    ExperimentDesign design =
        new ExperimentDesign(
            Designs.MARKS, List.of(Amount.share(0.1)), List.of("diverse:hf:models/mini"), 1);

    List<Cell> cells =
        new Experiment(design, log.run(1), folder.resolve("cells")).execute(ITEMS.subList(0, 1));

    assertThat(files("cells"))
        .extracting(file -> file.getFileName().toString())
        .contains("01-a_b-1-diverse_hf_models_mini-10pc.csv");
    assertThat(cells).extracting(Cell::sampling).contains("diverse:hf:models/mini");
  }

  @Test
  void theNumberOfThreadsChangesNoCell() {
    assertThat(execute("four", log.run(1, 4, () -> false))).isEqualTo(execute("one", log.run(1)));
  }

  @Test
  void jobsThatWantTheWholeMachineComeOneAfterAnotherWithAllThreads() throws IOException {
    ExperimentDesign alone =
        new ExperimentDesign(
            Designs.MARKS_ALONE, DESIGN.handScored(), DESIGN.samplings(), DESIGN.seeds());
    RunContext run = log.run(1, 4, () -> false);

    // The Teacher's journal turns away who comes while another holds it.
    List<Cell> cells = new Experiment(alone, run, folder.resolve("alone")).execute(ITEMS);

    assertThat(log.fits()).isNotEmpty().allMatch(fit -> fit.threads() == 4);
    assertThat(cells).isEqualTo(execute("together", log.run(1, 4, () -> false)));
    assertThat(log.fits()).filteredOn(fit -> fit.threads() == 1).hasSize(log.fits().size() / 2);
  }

  @Test
  void onlyAJobThatIsAloneTellsHowFarItIs() {
    Set<String> tasks = ConcurrentHashMap.newKeySet();
    RunContext run = log.run(1, 2, () -> false).withProgress((task, d, t) -> tasks.add(task));

    new Experiment(
            new ExperimentDesign(
                Designs.MARKS_ALONE, List.of(Amount.share(0.1)), List.of("random"), 1),
            run,
            folder.resolve("alone"))
        .execute(ITEMS);

    assertThat(tasks).containsExactlyInAnyOrder("Measuring", MarkTeacherProvider.ID);
  }

  @Test
  void aSecondTimeFitsNothing() throws IOException {
    List<Cell> first = execute("cells", log.run(1));
    int fits = log.fits().size();
    // A Student on all, and for each choice a Student on the few, a Teacher and another Student.
    assertThat(fits).isEqualTo(2 * 2 * (1 + 4 * 3));

    assertThat(execute("cells", log.run(1))).isEqualTo(first);
    assertThat(log.fits()).hasSize(fits);
  }

  @Test
  void measuresOnlyWhatIsMissing() throws IOException {
    List<Cell> first = execute("cells", log.run(1));
    int fits = log.fits().size();
    List<Path> files = files("cells");
    Files.delete(named(files, "all"));
    Files.delete(named(files, "diverse-40"));

    assertThat(execute("cells", log.run(1))).isEqualTo(first);
    assertThat(log.fits()).hasSize(fits + 1 + 3);
    assertThat(files("cells")).hasSize(JOBS);
  }

  @Test
  void stoppedAnywhereItEndsTheSame() throws IOException {
    List<Cell> unbroken = execute("unbroken", log.run(1));
    AtomicInteger asked = new AtomicInteger();

    assertThatThrownBy(() -> execute("cells", log.run(1, 2, () -> asked.incrementAndGet() > 30)))
        .isInstanceOf(CancellationException.class);
    int kept = files("cells").size();
    assertThat(kept).isBetween(1, JOBS - 1);

    assertThat(execute("cells", log.run(1, 2, () -> false))).isEqualTo(unbroken);
  }

  @Test
  void aFailureIsToldAtOnceAndNothingIsWrittenAfterwards() throws IOException {
    ExperimentDesign impossible =
        new ExperimentDesign(
            Designs.MARKS, List.of(Amount.count(161), Amount.count(5)), List.of("random"), 2);
    Experiment experiment =
        new Experiment(impossible, log.run(1, 2, () -> false), folder.resolve("cells"));

    assertThatThrownBy(() -> experiment.execute(ITEMS))
        .isInstanceOf(InputException.class)
        .hasMessage("161 responses are asked for, but there are only 160.");
    int kept = files("cells").size();
    int fits = log.fits().size();
    assertThat(kept).isLessThan(8);
    assertThat(files("cells")).hasSize(kept);
    assertThat(log.fits()).hasSize(fits);
  }

  @Test
  void saysWhichFileOfCellsIsDamaged() throws IOException {
    execute("cells", log.run(1));
    Path file = files("cells").get(3);
    Files.writeString(file, Files.readString(file).replace("random", "random,"));

    assertThatThrownBy(() -> execute("cells", log.run(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("line 2")
        .hasMessageContaining("delete the file and run again");
  }

  @Test
  void reportsHowFarItIs() {
    AtomicInteger last = new AtomicInteger();
    RunContext run =
        new RunContext(
            1,
            2,
            (task, done, total) -> {
              assertThat(task).isEqualTo("Measuring");
              assertThat(total).isEqualTo(JOBS);
              assertThat(done).isEqualTo(last.incrementAndGet());
            },
            () -> false,
            folder,
            new Memo());

    execute("cells", run);

    assertThat(last).hasValue(JOBS);
  }

  @Test
  void anAmountThatIsAskedForTwiceIsMeasuredOnce() {
    ExperimentDesign design =
        new ExperimentDesign(
            Designs.MARKS,
            List.of(Amount.parse("10%"), Amount.parse("10.0%")),
            List.of("random", "random"),
            1);

    assertThat(design.handScored()).containsExactly(Amount.share(0.1));
    assertThat(design.samplings()).containsExactly("random");
  }

  private List<Cell> execute(String cells, RunContext run) {
    return new Experiment(DESIGN, run, folder.resolve(cells)).execute(ITEMS);
  }

  private List<Path> files(String cells) throws IOException {
    if (!Files.exists(folder.resolve(cells))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(cells))) {
      return files.sorted().toList();
    }
  }

  private static Path named(List<Path> files, String part) {
    return files.stream()
        .filter(file -> file.getFileName().toString().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static ResponseSet item(String id, long seed) {
    return MarkedItem.responses(Item.of(id, ScoreScale.of(0, 3)), 200, seed);
  }
}
