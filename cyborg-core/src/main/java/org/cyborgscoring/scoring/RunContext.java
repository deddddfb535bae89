package org.cyborgscoring.scoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * What a fit needs besides its data: nothing is taken from statics or a hidden clock.
 *
 * @param seed decides every random choice; the same seed gives the same result
 * @param threads how many threads may work at once, at least 1; the number changes no result
 * @param progress is told how far the work is
 * @param cancelled says whether the user wants to stop
 * @param workFolder where intermediate state may be kept, so that work that was stopped goes on:
 *     what stands in folders there is removed when all is done, files directly in it stay. It may
 *     not exist yet
 * @param memo keeps what several fits over the same responses can share
 * @param dialogue talks with the user
 */
public record RunContext(
    long seed,
    int threads,
    Progress progress,
    BooleanSupplier cancelled,
    Path workFolder,
    Memo memo,
    Dialogue dialogue) {

  public RunContext {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** A run that talks with nobody. */
  public RunContext(
      long seed,
      int threads,
      Progress progress,
      BooleanSupplier cancelled,
      Path workFolder,
      Memo memo) {
    this(seed, threads, progress, cancelled, workFolder, memo, Dialogue.NONE);
  }

  /** A quiet run on all cores, with the system's folder for temporary files. */
  public static RunContext withSeed(long seed) {
    return new RunContext(
        seed,
        Runtime.getRuntime().availableProcessors(),
        Progress.NONE,
        () -> false,
        Path.of(System.getProperty("java.io.tmpdir")),
        new Memo());
  }

  /** This run with another seed. */
  public RunContext withNewSeed(long newSeed) {
    return new RunContext(newSeed, threads, progress, cancelled, workFolder, memo, dialogue);
  }

  /** This run on another number of threads. */
  public RunContext withThreads(int newThreads) {
    return new RunContext(seed, newThreads, progress, cancelled, workFolder, memo, dialogue);
  }

  /** This run with another listener for its progress. */
  public RunContext withProgress(Progress newProgress) {
    return new RunContext(seed, threads, newProgress, cancelled, workFolder, memo, dialogue);
  }

  /** This run with another way to stop it. */
  public RunContext withCancelled(BooleanSupplier newCancelled) {
    return new RunContext(seed, threads, progress, newCancelled, workFolder, memo, dialogue);
  }

  /** This run with somebody to talk to. */
  public RunContext withDialogue(Dialogue newDialogue) {
    return new RunContext(seed, threads, progress, cancelled, workFolder, memo, newDialogue);
  }

  /** This run with another folder for intermediate state. */
  public RunContext withWorkFolder(Path newWorkFolder) {
    return new RunContext(seed, threads, progress, cancelled, newWorkFolder, memo, dialogue);
  }

  /** This run with a memory of its own. */
  public RunContext withMemo(Memo newMemo) {
    return new RunContext(seed, threads, progress, cancelled, workFolder, newMemo, dialogue);
  }

  /**
   * Random numbers for one purpose. Two purposes never share a stream, so adding a random choice in
   * one place changes none elsewhere.
   *
   * @param purpose what the numbers are for, such as {@code split}
   */
  public RandomGenerator random(String purpose) {
    long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
    for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return new SplittableRandom(hash ^ (seed * 0x9e3779b97f4a7c15L));
  }

  /**
   * Stops the work if the user wants to.
   *
   * @throws CancellationException if so
   */
  public void checkCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("Stopped by the user.");
    }
  }
}
