package org.cyborgscoring.classic.lsagp;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Response;

/**
 * The responses of a pool that it is learned from. A large pool is learned from some of its
 * responses; the others find their places in the same spaces.
 *
 * @param texts what they wrote, at least one
 */
record PoolSample(List<String> texts) {
  static final int MOST_RESPONSES = 5000;
  private static final long MOST_CHARACTERS = 6_000_000;

  /** The sample of a pool in an order that is as good as random. */
  static PoolSample of(List<Response> ordered) {
    List<String> texts = new ArrayList<>();
    long characters = 0;
    for (Response response : ordered) {
      characters += response.text().length();
      if (!texts.isEmpty() && (texts.size() == MOST_RESPONSES || characters > MOST_CHARACTERS)) {
        break;
      }
      texts.add(response.text());
    }
    return new PoolSample(List.copyOf(texts));
  }
}
