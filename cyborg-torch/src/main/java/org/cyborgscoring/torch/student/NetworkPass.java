package org.cyborgscoring.torch.student;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;
import org.cyborgscoring.torch.text.PaddedBatch;
import org.cyborgscoring.torch.text.Sequences;
import org.jspecify.annotations.Nullable;

/**
 * Responses on their way through a network.
 *
 * @param network the network
 * @param sequences the responses
 * @param features what the network sees of each besides its text; empty where it sees nothing
 * @param padId fills up shorter sequences
 * @param device where the parameters are
 */
record NetworkPass(
    StudentNetwork network,
    Sequences sequences,
    List<float[]> features,
    int padId,
    ComputeDevice device) {

  /** The same for some of the responses alone, in this order. */
  NetworkPass of(List<Integer> responses) {
    return new NetworkPass(
        network,
        sequences.of(responses),
        features.isEmpty() ? features : responses.stream().map(features::get).toList(),
        padId,
        device);
  }

  /**
   * What the network gives for some responses. The vectors of a response's windows are averaged.
   *
   * @param batch which responses
   * @return [batch, outputs], owned by the scope around the call
   */
  Tensor outputs(List<Integer> batch, Parameters parameters, Dropout dropout) {
    PaddedBatch padded = PaddedBatch.of(sequences, batch, padId);
    Tensor ids = placed(Tensors.ofLongs(padded.ids(), padded.rows(), padded.length()));
    Tensor mask = placed(Tensors.ofLongs(padded.mask(), padded.rows(), padded.length()));
    UnaryOperator<Tensor> perResponse =
        padded.rows() == padded.responses() ? x -> x : placed(averages(padded))::matmul;
    return network.outputs(
        new TorchOps(parameters, dropout),
        new EncoderInputs<>(ids, mask),
        perResponse,
        featuresOf(batch));
  }

  /** [responses, rows]: each row counts as one part of its response. */
  private static Tensor averages(PaddedBatch padded) {
    int[] windows = new int[padded.responses()];
    for (int response : padded.responseOfRow()) {
      windows[response]++;
    }
    float[] shares = new float[padded.responses() * padded.rows()];
    for (int row = 0; row < padded.rows(); row++) {
      int response = padded.responseOfRow()[row];
      shares[response * padded.rows() + row] = 1f / windows[response];
    }
    return Tensors.ofFloats(shares, padded.responses(), padded.rows());
  }

  private @Nullable Tensor featuresOf(List<Integer> batch) {
    if (features.isEmpty()) {
      return null;
    }
    int width = features.get(0).length;
    float[] values = new float[batch.size() * width];
    for (int i = 0; i < batch.size(); i++) {
      System.arraycopy(features.get(batch.get(i)), 0, values, i * width, width);
    }
    return placed(Tensors.ofFloats(values, batch.size(), width));
  }

  Tensor placed(Tensor tensor) {
    return device.isCpu() ? tensor : tensor.to(device.toTorch(), tensor.scalar_type());
  }
}
