package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.EncoderSize;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.Linear;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;
import org.cyborgscoring.torch.training.Objective;

/** A BERT with random weights that learns to give 0 for random tokens, for measuring its speed. */
final class RandomEncoder implements Objective<long[]>, AutoCloseable {
  private final Encoder encoder;
  private final Linear output;
  private final Parameters parameters = new Parameters();

  /** A model of the shape that BERT's papers call base, mini and so on. */
  RandomEncoder(int layers, int hidden, double dropout) throws IOException {
    Path file = Files.createTempFile("config", ".json");
    Files.writeString(
        file,
        """
        {"model_type": "bert", "vocab_size": 30522, "hidden_size": %d, "num_hidden_layers": %d,
         "num_attention_heads": %d, "intermediate_size": %d, "max_position_embeddings": 512,
         "type_vocab_size": 2, "hidden_act": "gelu", "hidden_dropout_prob": %s}
        """
            .formatted(hidden, layers, hidden / 64, hidden * 4, dropout));
    Layers root = Layers.root();
    encoder = Encoders.of(ModelConfig.read(file), root);
    Files.delete(file);
    output = root.head().linear("classifier", hidden, 1);
    SplittableRandom random = new SplittableRandom(1);
    for (ParameterSpec spec : root.declared()) {
      float[] values = new float[Math.toIntExact(spec.elements())];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            switch (spec.initial()) {
              case NORMAL -> (float) (random.nextGaussian() * 0.02);
              case ZEROS -> 0;
              case ONES -> 1;
            };
      }
      long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
      parameters.put(spec.name(), Tensors.ofFloats(values, shape));
    }
    parameters.train(name -> true);
  }

  Parameters parameters() {
    return parameters;
  }

  /** Sequences of random tokens. */
  static List<long[]> batch(int sequences, int length) {
    SplittableRandom random = new SplittableRandom(2);
    return IntStream.range(0, sequences)
        .mapToObj(i -> random.longs(length, 0, 30522).toArray())
        .toList();
  }

  /**
   * The floating-point operations of a step. Forward, every weight of a linear layer of the body
   * takes part in one multiplication and one addition a token, and attention multiplies queries by
   * keys and weights by values, each of them 2 · length² · hidden a sequence and layer; backward is
   * twice as much. Nothing else is counted, nor what is computed twice.
   */
  double operations(int sequences, int length) {
    EncoderSize size = encoder.size();
    double hidden = size.hidden();
    double weights = size.layers() * (4 * hidden * hidden + 2 * hidden * size.intermediate());
    double attention = size.layers() * 4.0 * length * length * hidden * sequences;
    return 3 * (2 * weights * sequences * length + attention);
  }

  @Override
  public int length(long[] example) {
    return example.length;
  }

  @Override
  public double weight(long[] example) {
    return 1;
  }

  @Override
  public Tensor loss(List<long[]> examples, Parameters from, Dropout dropout) {
    int rows = examples.size();
    int columns = examples.stream().mapToInt(this::length).max().orElseThrow();
    long[] ids = new long[rows * columns];
    long[] mask = new long[rows * columns];
    for (int i = 0; i < rows; i++) {
      long[] row = examples.get(i);
      System.arraycopy(row, 0, ids, i * columns, row.length);
      Arrays.fill(mask, i * columns, i * columns + row.length, 1);
    }
    EncoderInputs<Tensor> inputs =
        new EncoderInputs<>(
            Tensors.ofLongs(ids, rows, columns), Tensors.ofLongs(mask, rows, columns));
    TorchOps ops = new TorchOps(from, dropout);
    List<Tensor> states = encoder.hiddenStates(ops, inputs);
    Tensor last = states.get(states.size() - 1);
    return ops.linear(encoder.pooled(ops, inputs, last), output).pow(new Scalar(2)).sum();
  }

  @Override
  public void close() {
    parameters.close();
  }
}
