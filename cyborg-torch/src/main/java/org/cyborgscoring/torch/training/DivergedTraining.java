package org.cyborgscoring.torch.training;

import org.cyborgscoring.data.InputException;

/** A training whose loss, gradient or quality is no longer a finite number. */
public final class DivergedTraining extends InputException {
  private static final long serialVersionUID = 1L;

  /**
   * A training that diverged.
   *
   * @param message what was seen where, what was kept and how to mend it
   */
  public DivergedTraining(String message) {
    super(message);
  }

  /** The same with what told of it. */
  public DivergedTraining(String message, Throwable cause) {
    super(message, cause);
  }
}
