package org.cyborgscoring.torch.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * Longformer (Beltagy, Peters &amp; Cohan 2020): RoBERTa for long texts, with attention to a window
 * and to the first token.
 */
final class Longformer implements Encoder {
  private final EncoderSize size;
  private final int padding;
  private final TokenEmbeddings embeddings;
  private final List<PostNormLayer<LongformerAttention>> layers = new ArrayList<>();
  private final SequenceHead head;

  Longformer(ModelConfig config, Layers root) {
    Supported.learnedPositions(config);
    size = EncoderSize.of(config);
    padding = Supported.countedFrom(config, size);
    Layers longformer = root.under(bodyPrefix());
    embeddings = TokenEmbeddings.bert(size, size.hidden(), longformer.under("embeddings"));
    List<Integer> widths = widths(config, size);
    for (int i = 0; i < size.layers(); i++) {
      Layers layer = longformer.under("encoder.layer." + i);
      LongformerAttention attention = LongformerAttention.declare(size, widths.get(i), layer);
      layers.add(PostNormLayer.bert(attention, size, layer));
    }
    head = Roberta.head(size, root);
  }

  private static List<Integer> widths(ModelConfig config, EncoderSize size) {
    List<Integer> given = config.integers("attention_window");
    List<Integer> widths =
        switch (given.size()) {
          case 0 -> Collections.nCopies(size.layers(), 512);
          case 1 -> Collections.nCopies(size.layers(), given.get(0));
          default -> given;
        };
    boolean even = widths.stream().allMatch(width -> width > 0 && width % 2 == 0);
    if (widths.size() != size.layers() || !even) {
      throw config.wrong("attention_window", "an even number above 0, or one for each layer");
    }
    return widths;
  }

  @Override
  public <T> List<T> hiddenStates(Ops<T> ops, EncoderInputs<T> inputs) {
    List<T> states = new ArrayList<>();
    states.add(
        ops.step(() -> embeddings.apply(ops, inputs, ops.countedPositions(inputs.ids(), padding))));
    T allowed = ops.keyMask(inputs.mask());
    Map<Window, T> masks = new HashMap<>();
    for (PostNormLayer<LongformerAttention> layer : layers) {
      T near =
          masks.computeIfAbsent(
              layer.attention().window(), window -> ops.localMask(inputs.mask(), window));
      T before = states.get(states.size() - 1);
      states.add(
          layer.apply(ops, size, before, x -> layer.attention().apply(ops, x, allowed, near)));
    }
    return states;
  }

  @Override
  public <T> T pooled(Ops<T> ops, EncoderInputs<T> inputs, T last) {
    return head.apply(ops, ops.first(last));
  }

  @Override
  public int maxTokens() {
    return size.positions() - padding - 1;
  }

  @Override
  public EncoderSize size() {
    return size;
  }

  @Override
  public Embedding tokens() {
    return embeddings.words();
  }

  @Override
  public String bodyPrefix() {
    return "longformer";
  }

  @Override
  public String outputLayer() {
    return "classifier.out_proj";
  }
}
