package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.training.MachineMemory;

/**
 * A pretrained decoder in memory, with its tokenizer and the form of its conversations. Its weights
 * never change. Holds native memory until it is closed.
 */
public final class LanguageModel implements AutoCloseable {
  private static final List<String> END_FILES = List.of("generation_config.json", "config.json");

  private final ModelFolder folder;
  private final Decoder decoder;
  private final FrozenWeights weights;
  private final WeightStorage storage;
  private final ModelInput input;
  private final ComputeDevice device;

  private LanguageModel(
      ModelFolder folder,
      Decoder decoder,
      FrozenWeights weights,
      WeightStorage storage,
      ModelInput input,
      ComputeDevice device) {
    this.folder = folder;
    this.decoder = decoder;
    this.weights = weights;
    this.storage = storage;
    this.input = input;
    this.device = device;
  }

  /**
   * Reads a model.
   *
   * @param storage how its weights are kept
   * @throws InputException if it is no decoder, is damaged, or does not fit into memory
   */
  public static LanguageModel open(ModelFolder folder, WeightStorage storage, ComputeDevice device)
      throws IOException {
    DecoderPlan plan = plan(folder);
    requireRoom(folder, plan, storage, device);
    ModelInput input = ModelInput.of(folder, plan);
    try {
      FrozenWeights weights = FrozenWeights.read(plan, folder, storage, device);
      return new LanguageModel(folder, new Decoder(plan), weights, storage, input, device);
    } catch (IOException | RuntimeException | Error e) {
      input.close();
      throw e;
    }
  }

  /**
   * What a model's configuration describes.
   *
   * @throws InputException if it is no decoder
   */
  static DecoderPlan plan(ModelFolder folder) {
    ModelConfig config = folder.config();
    if (!Decoders.has(config.modelType())) {
      throw new InputException(
          config.file()
              + ": a generative Teacher is a decoder, and '"
              + config.modelType()
              + "' is none that Cyborg knows; it knows "
              + String.join(", ", Decoders.types())
              + ". An encoder such as bert can be the Student: --student.");
    }
    return Decoders.plan(config);
  }

  private static void requireRoom(
      ModelFolder folder, DecoderPlan plan, WeightStorage storage, ComputeDevice device) {
    long bytes = storage.bytes(plan);
    long room = MachineMemory.ofThisMachine().bytes();
    if (!device.isCpu() || bytes <= room) {
      return;
    }
    long smallest = WeightStorage.NF4_DOUBLE.bytes(plan);
    throw new InputException(
        String.format(
            Locale.ROOT,
            "%s: the weights take %.1f GB, and this machine has %.1f GB for them. %s",
            folder.path(),
            bytes / 1e9,
            room / 1e9,
            smallest <= room
                ? String.format(
                    Locale.ROOT, "With --quantize nf4-double they take %.1f GB.", smallest / 1e9)
                : "Even with --quantize nf4-double they do not fit; use a smaller model."));
  }

  /** Where it was read from. */
  ModelFolder folder() {
    return folder;
  }

  /** What it computes. */
  public Decoder decoder() {
    return decoder;
  }

  /** Its weights. */
  FrozenWeights weights() {
    return weights;
  }

  /** How they are kept. */
  WeightStorage storage() {
    return storage;
  }

  /** How conversations become its tokens. */
  public ModelInput input() {
    return input;
  }

  /** Where its weights are. */
  public ComputeDevice device() {
    return device;
  }

  /** A pass that scores with these adapters, or with {@link Adaptation#NONE}. */
  public DecoderPass pass(Adaptation adaptation) {
    return new DecoderPass(weights, adaptation, Dropout.NONE);
  }

  /** The tokens that end what it says. */
  public Set<Integer> ends() throws IOException {
    Set<Integer> ends = new HashSet<>();
    input.tokenizer().specialIds().find(TokenRole.END).ifPresent(ends::add);
    for (String name : END_FILES) {
      var file = folder.optional(name);
      if (file.isPresent()) {
        ends.addAll(ModelConfig.read(file.get()).integers("eos_token_id"));
      }
    }
    return Set.copyOf(ends);
  }

  @Override
  public void close() {
    weights.close();
    input.close();
  }
}
