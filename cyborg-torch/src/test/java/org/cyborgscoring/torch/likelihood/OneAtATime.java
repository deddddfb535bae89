package org.cyborgscoring.torch.likelihood;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * What a decoder says of each point by a full pass over the prompt and every beginning of the
 * point, with no batch, no cache and nothing shared.
 *
 * @param decoder the decoder
 * @param pass its weights
 */
public record OneAtATime(Decoder decoder, DecoderPass pass) {

  /** The log-probabilities of all points. */
  public double[] of(int[] prompt, List<int[]> points) {
    return points.stream().mapToDouble(point -> of(prompt, point)).toArray();
  }

  private double of(int[] prompt, int[] point) {
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      int[] sequence =
          IntStream.concat(Arrays.stream(prompt), Arrays.stream(point).limit(i)).toArray();
      float[] next =
          Scope.get(() -> Tensors.floats(decoder.next(pass, sequence, ComputeDevice.CPU)));
      sum += next[point[i]];
    }
    return sum;
  }
}
