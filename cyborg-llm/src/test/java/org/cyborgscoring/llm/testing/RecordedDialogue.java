package org.cyborgscoring.llm.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cyborgscoring.scoring.Dialogue;

/** Writes down what is said and asked, and always answers the same. */
public final class RecordedDialogue implements Dialogue {
  private final boolean answer;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** A user who always gives this answer. */
  public RecordedDialogue(boolean answer) {
    this.answer = answer;
  }

  @Override
  public void say(String message) {
    said.add(message);
  }

  @Override
  public boolean agrees(String question) {
    asked.add(question);
    return answer;
  }

  /** What was said. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** What was asked. */
  public List<String> asked() {
    return List.copyOf(asked);
  }
}
