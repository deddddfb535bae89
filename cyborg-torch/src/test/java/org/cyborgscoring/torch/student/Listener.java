package org.cyborgscoring.torch.student;

import java.util.List;
import org.cyborgscoring.scoring.Progress;

/** Hears what the user is told. */
record Listener(List<String> notes) implements Progress {
  @Override
  public void update(String task, long done, long total) {}

  @Override
  public void note(String message) {
    notes.add(message);
  }
}
