package org.cyborgscoring.torch.pretraining;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;

/**
 * Learning by hidden tokens (Devlin et al. 2019): of 15 % of the tokens, four fifths are hidden, a
 * tenth becomes another token of the batch and a tenth stays, and the model says what all of them
 * were. Each pass hides others. An example is a sequence of token ids.
 *
 * @param encoder the encoder
 * @param head predicts the tokens
 * @param mask the id that hides a token
 * @param padding the id of padding
 * @param special ids that are never hidden
 * @param device where the parameters are
 */
record MaskedTokens(
    Encoder encoder,
    LanguageHead head,
    int mask,
    int padding,
    Set<Integer> special,
    ComputeDevice device)
    implements TokenPrediction {
  private static final double CHOSEN = 0.15;
  private static final double HIDDEN = 0.8;
  private static final double REPLACED_OF_THE_REST = 0.5;

  /** Far enough that neighbours and columns do not replace each other. */
  private static final long ROLL = 7;

  @Override
  public int length(int[] example) {
    return example.length;
  }

  /** The tokens that are chosen on average, so that the loss is about that of a token. */
  @Override
  public double weight(int[] example) {
    return CHOSEN * example.length;
  }

  @Override
  public Tensor losses(
      List<int[]> examples, Parameters parameters, Dropout choice, Dropout dropout) {
    int length = examples.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    long[] ids = new long[examples.size() * length];
    long[] tokens = new long[ids.length];
    float[] eligible = new float[ids.length];
    Arrays.fill(ids, padding);
    for (int row = 0; row < examples.size(); row++) {
      int[] sequence = examples.get(row);
      for (int i = 0; i < sequence.length; i++) {
        int at = row * length + i;
        ids[at] = sequence[i];
        tokens[at] = 1;
        eligible[at] = special.contains(sequence[i]) ? 0 : 1;
      }
    }
    Tensor original = device.placed(Tensors.ofLongs(ids, ids.length));
    // What dropout leaves of ones is a random choice that depends on this pass alone.
    Tensor free = device.placed(Tensors.ofFloats(eligible, ids.length));
    Tensor chosen = choice.apply(free, 1 - CHOSEN).gt(new Scalar(0.0));
    Tensor shown = shown(original, free, chosen, mask, choice).view(examples.size(), length);
    Tensor present = device.placed(Tensors.ofLongs(tokens, examples.size(), length));
    TorchOps ops = new TorchOps(parameters, dropout);
    List<Tensor> states = encoder.hiddenStates(ops, new EncoderInputs<>(shown, present));
    Tensor last = states.get(states.size() - 1).reshape(ids.length, -1);
    Tensor places = chosen.nonzero().view(-1);
    Tensor logits = head.logits(ops, last.index_select(0, places));
    Tensor truth = original.index_select(0, places).unsqueeze(1);
    return torch.log_softmax(logits, 1).gather(1, truth).view(-1).neg();
  }

  /**
   * What the model sees of the tokens.
   *
   * @param original the tokens, [n]
   * @param free 1 where a token may be hidden or stand for another, else 0, [n]
   * @param chosen those that the model is to predict, [n]
   * @param mask the id that hides a token
   * @param choice decides what becomes of them
   */
  static Tensor shown(Tensor original, Tensor free, Tensor chosen, int mask, Dropout choice) {
    Tensor ones = torch.ones_like(original).to(ScalarType.Float);
    Tensor hides = choice.apply(ones, 1 - HIDDEN).gt(new Scalar(0.0)).logical_and(chosen);
    Tensor replaces =
        choice
            .apply(ones, 1 - REPLACED_OF_THE_REST)
            .gt(new Scalar(0.0))
            .logical_and(chosen)
            .logical_and(hides.logical_not());
    // Padding and special tokens stand for no word: where one would come, the token stays.
    Tensor others =
        torch.where(
            torch.roll(free, ROLL).gt(new Scalar(0.0)), torch.roll(original, ROLL), original);
    return torch.where(
        hides,
        torch.full_like(original, new Scalar(mask)),
        torch.where(replaces, others, original));
  }
}
