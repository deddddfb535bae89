package org.cyborgscoring.torch.finetuning;

import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.RecomputedLoss;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.training.Objective;

/**
 * The cross-entropy of the score tokens, each given the prompt and the score tokens before it. The
 * tokens of the prompt are not learned.
 *
 * @param decoder the decoder
 * @param weights its weights, which stay as they are
 * @param lora the shape of the adapters
 * @param recomputed whether activations are computed again on the way back
 * @param device where the weights are
 */
record ScoreTokenObjective(
    Decoder decoder, Weights weights, LoraSettings lora, boolean recomputed, ComputeDevice device)
    implements Objective<ScoreExample> {

  @Override
  public int length(ScoreExample example) {
    return example.tokens().length;
  }

  @Override
  public double weight(ScoreExample example) {
    return example.weight();
  }

  @Override
  public Tensor loss(List<ScoreExample> examples, Parameters parameters, Dropout dropout) {
    LoraAdapter adapter = new LoraAdapter(decoder.plan(), lora, parameters);
    DecoderPass pass = new DecoderPass(weights, adapter, dropout);
    List<int[]> sequences = examples.stream().map(ScoreExample::tokens).toList();
    DecoderInputs inputs = DecoderInputs.of(sequences, DecoderInputs.Padding.RIGHT, device);
    ScoreTargets targets = ScoreTargets.of(examples, inputs.length(), device);
    if (recomputed) {
      return new RecomputedLoss(decoder, parameters.trained().values())
          .of(pass, inputs, hidden -> loss(pass, hidden, targets));
    }
    return loss(pass, decoder.hidden(pass, inputs, null), targets);
  }

  private Tensor loss(DecoderPass pass, Tensor hidden, ScoreTargets targets) {
    return targets.loss(decoder.logits(pass, hidden, targets.slots()));
  }
}
