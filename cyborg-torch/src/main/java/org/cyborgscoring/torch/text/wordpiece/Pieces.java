package org.cyborgscoring.torch.text.wordpiece;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of a growing vocabulary, numbered from 0. */
final class Pieces {
  /** Stands before a token that goes on with a word. */
  static final String CONTINUATION = "##";

  private final List<String> tokens = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /** The number of a token, which is added if it is new. */
  int idOf(String token) {
    Integer id = ids.get(token);
    if (id != null) {
      return id;
    }
    ids.put(token, tokens.size());
    tokens.add(token);
    return tokens.size() - 1;
  }

  /** The number of two tokens run together, which is added if it is new. */
  int merged(int first, int second) {
    return idOf(tokens.get(first) + tokens.get(second).substring(CONTINUATION.length()));
  }

  int size() {
    return tokens.size();
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }
}
