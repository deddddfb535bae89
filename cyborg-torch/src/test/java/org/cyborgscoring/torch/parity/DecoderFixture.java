package org.cyborgscoring.torch.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderReader;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import tools.jackson.databind.JsonNode;

/**
 * The decoder of a fixture.
 *
 * @param fixture its inputs
 * @param decoder the decoder
 * @param parameters its weights
 */
record DecoderFixture(Fixture fixture, Decoder decoder, Parameters parameters)
    implements AutoCloseable {

  static DecoderFixture of(Fixture fixture) throws IOException {
    return of(fixture, fixture);
  }

  /** The model of one fixture with the inputs of another. */
  static DecoderFixture of(Fixture model, Fixture inputs) throws IOException {
    ModelFolder folder = ModelFolder.open(model.folder());
    Decoder decoder = new Decoder(Decoders.plan(folder.config()));
    return new DecoderFixture(inputs, decoder, new DecoderReader(decoder.plan()).read(folder));
  }

  DecoderPass pass() {
    return DecoderPass.of(Weights.of(parameters));
  }

  /** The sequences without their padding. */
  List<int[]> sequences() {
    JsonNode inputs = fixture.json("inputs.json");
    List<int[]> sequences = new ArrayList<>();
    for (int row = 0; row < inputs.path("input_ids").size(); row++) {
      int length =
          inputs.path("attention_mask").path(row).valueStream().mapToInt(JsonNode::intValue).sum();
      sequences.add(
          inputs
              .path("input_ids")
              .path(row)
              .valueStream()
              .limit(length)
              .mapToInt(JsonNode::intValue)
              .toArray());
    }
    return sequences;
  }

  DecoderInputs inputs(DecoderInputs.Padding padding) {
    return DecoderInputs.of(sequences(), padding, ComputeDevice.CPU);
  }

  /** The slots of all tokens of right-padded sequences, but for the last so many of each. */
  Tensor slots(int left) {
    List<int[]> sequences = sequences();
    int length = sequences.stream().mapToInt(sequence -> sequence.length).max().orElseThrow();
    List<Long> slots = new ArrayList<>();
    for (int row = 0; row < sequences.size(); row++) {
      for (int i = 0; i < sequences.get(row).length - left; i++) {
        slots.add((long) row * length + i);
      }
    }
    return Tensors.ofLongs(slots.stream().mapToLong(Long::longValue).toArray(), slots.size());
  }

  /** The tokens that follow those slots. */
  Tensor targets() {
    long[] targets =
        sequences().stream()
            .flatMapToLong(sequence -> java.util.Arrays.stream(sequence).skip(1).asLongStream())
            .toArray();
    return Tensors.ofLongs(targets, targets.length);
  }

  /** The reference's loss: the mean cross-entropy of all tokens but each sequence's first. */
  Tensor loss(DecoderPass pass) {
    Tensor hidden = decoder.hidden(pass, inputs(DecoderInputs.Padding.RIGHT), null);
    return loss(pass, hidden);
  }

  /** The loss of what the layers made of the sequences. */
  Tensor loss(DecoderPass pass, Tensor hidden) {
    return torch.cross_entropy_loss(decoder.logits(pass, hidden, slots(1)), targets());
  }

  @Override
  public void close() {
    parameters.close();
  }
}
