package org.cyborgscoring.torch.decoder;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/** Which layers see a window of the text only, and of which size. */
final class SlidingWindows {
  private static final String SLIDING = "sliding_attention";

  private SlidingWindows() {}

  /**
   * The windows of all layers, 0 for none.
   *
   * @param otherwise which layers have the window where the configuration does not list them
   */
  static List<Integer> of(ModelConfig config, int layers, IntPredicate otherwise) {
    int window =
        config.optionalInteger("sliding_window").isPresent() ? config.size("sliding_window") : 0;
    List<String> types = config.texts("layer_types");
    if (!types.isEmpty() && types.size() != layers) {
      throw config.wrong("layer_types", "as long as there are layers, " + layers);
    }
    return IntStream.range(0, layers)
        .mapToObj(i -> types.isEmpty() ? otherwise.test(i) : types.get(i).equals(SLIDING))
        .map(sliding -> sliding ? window : 0)
        .toList();
  }
}
