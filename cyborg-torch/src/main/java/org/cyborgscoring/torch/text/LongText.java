package org.cyborgscoring.torch.text;

import java.util.List;
import org.cyborgscoring.data.InputException;

/** What is done with a response that has more tokens than a model can see at once. */
public interface LongText {

  /** The policies' names, as the user writes them. */
  List<String> NAMES = List.of(Truncate.NAME, HeadTail.NAME, Windows.NAME);

  /** The name by which the user chooses this policy. */
  String name();

  /**
   * The parts of a response that the model sees, one after the other. A response that fits is one
   * part, itself.
   *
   * @param body the response's ids, without special tokens
   * @param room how many tokens the model has room for besides its special tokens, at least 1
   * @return one part or more, none longer than {@code room}
   */
  List<int[]> parts(int[] body, int room);

  /** Whether the model sees every token of a response, however long it is. */
  boolean seesAll();

  /**
   * The policy of this name, with its usual settings.
   *
   * @throws InputException if there is none
   */
  static LongText named(String name) {
    return switch (name) {
      case Truncate.NAME -> new Truncate();
      case HeadTail.NAME -> new HeadTail(HeadTail.USUAL_HEAD_SHARE);
      case Windows.NAME -> new Windows(Windows.USUAL_OVERLAP);
      default ->
          throw new InputException(
              "long=%s is unknown. Choose one of %s.".formatted(name, String.join(", ", NAMES)));
    };
  }
}
