package org.cyborgscoring.torch.training;

/** Keeps what a training must not lose. */
interface Snapshots extends AutoCloseable {

  /** Restores the state after the last epoch that was kept; gives its log, empty if none was. */
  TrainingLog resume();

  /** Keeps the state after the last epoch of a log. */
  void keep(TrainingLog log);

  /** Restores the parameters of the best epoch of a log that was kept. */
  void restoreBest(TrainingLog log);

  /** Where the parameters of the best epoch are to be found after a failure, for the user. */
  String place();

  @Override
  void close();
}
