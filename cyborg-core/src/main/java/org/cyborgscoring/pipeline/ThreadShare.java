package org.cyborgscoring.pipeline;

import java.util.function.BooleanSupplier;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TeacherProvider;

/**
 * How many trainings of one design share the threads of a run: as many side by side as there are
 * threads, each on one; or one after another, each with all of them, where the Teacher or the
 * Student wants the whole machine. No result depends on it.
 *
 * @param all how many threads may work at once, at least 1
 * @param alone whether each training has the machine for itself
 */
public record ThreadShare(int all, boolean alone) {

  /**
   * The share that suits a design.
   *
   * @param threads how many threads may work at once, at least 1
   * @throws org.cyborgscoring.data.InputException if there is no such Teacher or Student
   */
  public static ThreadShare of(RunDesign design, int threads) {
    return new ThreadShare(
        threads,
        TeacherProvider.named(design.teacher(), design.teacherOptions()).wantsWholeMachine()
            || StudentProvider.named(design.student(), design.studentOptions())
                .wantsWholeMachine());
  }

  /** How many trainings are done at once. */
  public int atOnce() {
    return alone ? 1 : all;
  }

  /**
   * What one of these trainings needs besides its data, with a memory of its own. Only one that has
   * the machine for itself tells how far it is: several would talk at once.
   *
   * @param run what all of them are part of
   * @param seed the training's own
   * @param cancelled says whether it should stop
   */
  public RunContext job(RunContext run, long seed, BooleanSupplier cancelled) {
    return run.withNewSeed(seed)
        .withThreads(alone ? all : 1)
        .withProgress(alone ? run.progress() : Progress.NONE)
        .withCancelled(cancelled)
        .withMemo(new Memo());
  }
}
