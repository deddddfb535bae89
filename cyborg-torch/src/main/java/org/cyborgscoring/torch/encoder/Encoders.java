package org.cyborgscoring.torch.encoder;

import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/** The encoders there are, by the {@code model_type} of their configurations. */
public final class Encoders {

  /** Declares an encoder's parameters as its configuration says. */
  @FunctionalInterface
  private interface Architecture {
    Encoder of(ModelConfig config, Layers root);
  }

  private static final Map<String, Architecture> ARCHITECTURES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bert", Bert::new),
              Map.entry("deberta-v2", DebertaV2::new),
              Map.entry("distilbert", DistilBert::new),
              Map.entry("electra", Electra::new),
              Map.entry("longformer", Longformer::new),
              Map.entry("modernbert", ModernBert::new),
              Map.entry("roberta", Roberta::new),
              Map.entry("xlm-roberta", Roberta::new),
              Map.entry("xlnet", XlNet::new)));

  private Encoders() {}

  /**
   * The encoder that a configuration describes.
   *
   * @param root is given its parameters
   * @throws InputException if the architecture is not supported; the message lists those that are
   */
  public static Encoder of(ModelConfig config, Layers root) {
    Architecture found = ARCHITECTURES.get(config.modelType());
    if (found == null) {
      throw new InputException(
          config.file()
              + ": there is no encoder of model_type '"
              + config.modelType()
              + "' here; supported are: "
              + String.join(", ", ARCHITECTURES.keySet())
              + ".");
    }
    return found.of(config, root);
  }
}
