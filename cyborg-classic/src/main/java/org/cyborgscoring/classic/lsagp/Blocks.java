package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.data.Response;

/** Works on responses in blocks of {@value #SIZE}. */
final class Blocks {
  static final int SIZE = 64;

  private Blocks() {}

  /** What is done with a block. */
  @FunctionalInterface
  interface Work<T> {

    /**
     * Gives one result for each response.
     *
     * @param from the index of the block's first response
     */
    List<T> on(int from, List<Response> block);
  }

  /** The results for all responses, in their order. */
  static <T> List<T> map(List<Response> responses, FixedChunks chunks, Work<T> work) {
    int count = (responses.size() + SIZE - 1) / SIZE;
    return chunks
        .map(
            count,
            b -> {
              int from = b * SIZE;
              int to = Math.min(responses.size(), from + SIZE);
              return work.on(from, responses.subList(from, to));
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }
}
