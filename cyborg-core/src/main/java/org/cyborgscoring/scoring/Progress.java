package org.cyborgscoring.scoring;

/** Is told how far a piece of work is. Calls may come from any thread. */
@FunctionalInterface
public interface Progress {

  /** Listens to nothing. */
  Progress NONE = (task, done, total) -> {};

  /**
   * A step is done.
   *
   * @param task what is worked on, in a few words for the user
   * @param done how many steps are done
   * @param total how many there are, or -1 when that is not known
   */
  void update(String task, long done, long total);

  /**
   * Something the user should know whatever becomes of the work, such as what part of the input is
   * not seen.
   *
   * @param message a sentence or several; the same one may come again
   */
  default void note(String message) {}
}
