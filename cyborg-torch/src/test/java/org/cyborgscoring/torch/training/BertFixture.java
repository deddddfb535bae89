package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.TensorFile;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference implementation's BERT, and its training of five steps. */
final class BertFixture implements Objective<BertFixture.Row> {
  private static final Path FOLDER = Path.of("src/test/resources/hf/bert");

  private final Layers root = Layers.root();
  private final Encoder encoder;
  private final Linear output;
  private final Parameters parameters = new Parameters();

  /** A sequence of tokens without padding, their types, and its class. */
  record Row(long[] ids, long[] types, long label) {}

  BertFixture() throws IOException {
    encoder = Encoders.of(ModelConfig.read(FOLDER.resolve("config.json")), root);
    TensorFile file = Safetensors.read(FOLDER.resolve("model.safetensors"));
    int labels = (int) file.tensor("classifier.weight").shape()[0];
    output = root.head().linear("classifier", encoder.size().hidden(), labels);
    for (ParameterSpec spec : root.declared()) {
      org.cyborgscoring.safetensors.Tensor tensor = file.tensor(spec.name());
      parameters.put(spec.name(), Tensors.ofFloats(tensor.floats(), tensor.shape()));
    }
    parameters.train(name -> true);
  }

  EncoderSize size() {
    return encoder.size();
  }

  Parameters parameters() {
    return parameters;
  }

  static JsonNode training() {
    return JsonMapper.shared().readTree(FOLDER.resolve("training.json"));
  }

  /** The rows of the inputs, without their padding. */
  static List<Row> rows() {
    JsonNode inputs = JsonMapper.shared().readTree(FOLDER.resolve("inputs.json"));
    return IntStream.range(0, 3)
        .mapToObj(
            i -> {
              int length = (int) sum(inputs.path("attention_mask").path(i));
              return new Row(
                  longs(inputs.path("input_ids").path(i), length),
                  longs(inputs.path("token_type_ids").path(i), length),
                  inputs.path("labels").path(i).longValue());
            })
        .toList();
  }

  private static long sum(JsonNode numbers) {
    return numbers.valueStream().mapToLong(JsonNode::longValue).sum();
  }

  private static long[] longs(JsonNode numbers, int length) {
    return numbers.valueStream().mapToLong(JsonNode::longValue).limit(length).toArray();
  }

  @Override
  public int length(Row example) {
    return example.ids().length;
  }

  @Override
  public double weight(Row example) {
    return 1;
  }

  @Override
  public Tensor loss(List<Row> examples, Parameters from, Dropout dropout) {
    int rows = examples.size();
    int columns = examples.stream().mapToInt(this::length).max().orElseThrow();
    long[] ids = new long[rows * columns];
    long[] types = new long[rows * columns];
    long[] mask = new long[rows * columns];
    long[] labels = new long[rows];
    for (int i = 0; i < rows; i++) {
      Row row = examples.get(i);
      System.arraycopy(row.ids(), 0, ids, i * columns, row.ids().length);
      System.arraycopy(row.types(), 0, types, i * columns, row.types().length);
      Arrays.fill(mask, i * columns, i * columns + row.ids().length, 1);
      labels[i] = row.label();
    }
    EncoderInputs<Tensor> inputs =
        new EncoderInputs<>(
            Tensors.ofLongs(ids, rows, columns),
            Tensors.ofLongs(mask, rows, columns),
            Tensors.ofLongs(types, rows, columns));
    TorchOps ops = new TorchOps(from, dropout);
    List<Tensor> states = encoder.hiddenStates(ops, inputs);
    Tensor logits = ops.linear(encoder.pooled(ops, inputs, states.get(states.size() - 1)), output);
    return torch.log_softmax(logits, 1).gather(1, Tensors.ofLongs(labels, rows, 1)).sum().neg();
  }
}
