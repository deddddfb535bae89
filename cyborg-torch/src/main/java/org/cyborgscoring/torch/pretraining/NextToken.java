package org.cyborgscoring.torch.pretraining;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;

/**
 * Learning by the next token (Radford et al. 2018): each token but the first is predicted from all
 * before it. An example is a sequence of at least two token ids.
 *
 * @param decoder the decoder
 * @param device where the parameters are
 */
record NextToken(Decoder decoder, ComputeDevice device) implements TokenPrediction {

  /** The tokens that are computed: nothing follows the last. */
  @Override
  public int length(int[] example) {
    return example.length - 1;
  }

  @Override
  public double weight(int[] example) {
    return example.length - 1;
  }

  @Override
  public Tensor losses(
      List<int[]> examples, Parameters parameters, Dropout choice, Dropout dropout) {
    List<int[]> seen = examples.stream().map(ids -> Arrays.copyOf(ids, ids.length - 1)).toList();
    int length = seen.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    int count = seen.stream().mapToInt(ids -> ids.length).sum();
    long[] slots = new long[count];
    long[] truth = new long[count];
    int at = 0;
    for (int row = 0; row < examples.size(); row++) {
      int[] ids = examples.get(row);
      for (int i = 0; i < ids.length - 1; i++) {
        slots[at] = (long) row * length + i;
        truth[at++] = ids[i + 1];
      }
    }
    DecoderPass pass = new DecoderPass(Weights.of(parameters), Adaptation.NONE, dropout);
    DecoderInputs inputs = DecoderInputs.of(seen, DecoderInputs.Padding.RIGHT, device);
    Tensor hidden = decoder.hidden(pass, inputs, null);
    Tensor logits = decoder.logits(pass, hidden, device.placed(Tensors.ofLongs(slots, count)));
    Tensor next = device.placed(Tensors.ofLongs(truth, count, 1));
    return torch.log_softmax(logits, 1).gather(1, next).view(-1).neg();
  }
}
