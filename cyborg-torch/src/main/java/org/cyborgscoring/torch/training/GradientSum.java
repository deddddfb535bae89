package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds the gradients of a batch's parts in the order of the parts, whatever the order in which they
 * come, and holds only as many at once as there are workers.
 *
 * <p>The last few are kept apart, to be added by all workers together, slice by slice: otherwise
 * all but one would wait for the end.
 */
final class GradientSum {
  private final List<Slice> slices;
  private final int added;
  private final @Nullable Gradients[] apart;
  private @Nullable Gradients total;
  private int turn;
  private boolean failed;

  GradientSum(int parts, int workers, List<Slice> slices) {
    this.slices = slices;
    added = Math.max(0, parts - workers);
    apart = new Gradients[parts - added];
  }

  /** Takes a part's gradient over; waits until those before it are in, if they are not yet. */
  void put(int part, Gradients gradients) {
    if (part >= added) {
      synchronized (this) {
        apart[part - added] = gradients;
      }
      return;
    }
    if (!awaitTurn(part)) {
      gradients.close();
      return;
    }
    // No lock: until the turn is passed on, this thread alone is here.
    Gradients before = total;
    if (before == null) {
      total = gradients;
    } else {
      before.adopt(List.of(gradients));
      slices.forEach(slice -> before.add(slice, List.of(gradients)));
      gradients.close();
    }
    synchronized (this) {
      turn++;
      notifyAll();
    }
  }

  private synchronized boolean awaitTurn(int part) {
    boolean interrupted = false;
    while (turn < part && !failed) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // The workers are stopped by a failure, never by an interruption.
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !failed;
  }

  /** Says that a part will not come, so that nobody waits for it. */
  synchronized void fail() {
    failed = true;
    notifyAll();
  }

  /** What is to be added, in this order, once all parts are in; the caller's to close. */
  synchronized List<Gradients> terms() {
    List<Gradients> terms = new ArrayList<>();
    if (total != null) {
      terms.add(total);
    }
    for (Gradients one : apart) {
      if (one != null) {
        terms.add(one);
      }
    }
    return terms;
  }
}
