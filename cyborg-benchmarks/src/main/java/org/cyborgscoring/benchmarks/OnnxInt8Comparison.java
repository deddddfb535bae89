package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.onnx.OnnxGraph;
import org.cyborgscoring.torch.onnx.OnnxOps;
import org.cyborgscoring.torch.onnx.OnnxSession;
import org.cyborgscoring.torch.onnx.Value;
import org.cyborgscoring.torch.onnx.Weights;

/**
 * How much faster 8-bit integers are than floats in ONNX Runtime, on an encoder of BERT-base's size
 * with random weights. The two take turns, so that a busy machine slows both.
 */
public final class OnnxInt8Comparison {
  private static final String CONFIG =
      """
      {"model_type": "bert", "vocab_size": 30522, "hidden_size": 768, "num_hidden_layers": 12,
       "num_attention_heads": 12, "intermediate_size": 3072, "max_position_embeddings": 512,
       "type_vocab_size": 2, "hidden_act": "gelu", "layer_norm_eps": 1e-12}
      """;

  private static final int ROUNDS = 9;
  private static final long SEED = 1;

  private OnnxInt8Comparison() {}

  /**
   * Runs.
   *
   * @param arguments the number of threads, then pairs of batch size and length such as {@code
   *     1x128}
   */
  public static void main(String[] arguments) throws IOException {
    int threads = Integer.parseInt(arguments[0]);
    try (OnnxSession floats = new OnnxSession(model(false), "floats", threads);
        OnnxSession bytes = new OnnxSession(model(true), "bytes", threads)) {
      System.out.println("batch x length, float ms, int8 ms, times");
      for (String shape : Arrays.asList(arguments).subList(1, arguments.length)) {
        int x = shape.indexOf('x');
        int batch = Integer.parseInt(shape.substring(0, x));
        Map<String, long[]> inputs = inputs(batch, Integer.parseInt(shape.substring(x + 1)));
        double[] floatTimes = new double[ROUNDS];
        double[] byteTimes = new double[ROUNDS];
        run(floats, inputs, batch);
        run(bytes, inputs, batch);
        for (int round = 0; round < ROUNDS; round++) {
          floatTimes[round] = run(floats, inputs, batch);
          byteTimes[round] = run(bytes, inputs, batch);
        }
        double slow = median(floatTimes);
        double fast = median(byteTimes);
        System.out.println(
            String.format(Locale.ROOT, "%s, %.1f, %.1f, %.2f", shape, slow, fast, slow / fast));
      }
    }
  }

  private static double run(OnnxSession session, Map<String, long[]> inputs, int batch) {
    long start = System.nanoTime();
    session.run(inputs, batch);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static Map<String, long[]> inputs(int batch, int length) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] ids = random.longs((long) batch * length, 1000, 30_000).toArray();
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    return Map.of("input_ids", ids, "attention_mask", mask);
  }

  private static byte[] model(boolean bytes) throws IOException {
    Path file = Files.createTempFile("bert-base", ".json");
    Files.writeString(file, CONFIG, StandardCharsets.UTF_8);
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(ModelConfig.read(file), root);
    Files.delete(file);
    Map<String, ParameterSpec> specs = new HashMap<>();
    root.declared().forEach(spec -> specs.put(spec.name(), spec));
    Weights weights = name -> random(Objects.requireNonNull(specs.get(name)));
    OnnxGraph graph = new OnnxGraph();
    OnnxOps ops = bytes ? OnnxOps.inBytes(graph, weights) : OnnxOps.inFloats(graph, weights);
    EncoderInputs<Value> inputs =
        new EncoderInputs<>(
            graph.input("input_ids", "batch", "length"),
            graph.input("attention_mask", "batch", "length"));
    List<Value> states = encoder.hiddenStates(ops, inputs);
    graph.output(
        encoder.pooled(ops, inputs, states.get(states.size() - 1)), "pooled", "batch", "768");
    return graph.toModel("benchmark", Map.of()).toByteArray();
  }

  private static float[] random(ParameterSpec spec) {
    SplittableRandom random = new SplittableRandom(spec.name().hashCode());
    float[] values = new float[Math.toIntExact(spec.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (spec.initial()) {
            case NORMAL -> (float) (0.02 * random.nextGaussian());
            case ONES -> 1;
            case ZEROS -> 0;
          };
    }
    return values;
  }
}
