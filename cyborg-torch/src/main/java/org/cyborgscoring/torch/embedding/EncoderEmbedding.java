package org.cyborgscoring.torch.embedding;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.scoring.TextEncoder;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.ParameterReader;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;
import org.cyborgscoring.torch.text.LengthBuckets;
import org.cyborgscoring.torch.text.LongText;
import org.cyborgscoring.torch.text.PaddedBatch;
import org.cyborgscoring.torch.text.Sequences;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.cyborgscoring.torch.text.Windows;

/**
 * A pretrained encoder whose vectors of tokens are pooled and scaled to length 1 (Reimers &amp;
 * Gurevych 2019). A text longer than its context is read in overlapping windows, whose vectors are
 * averaged.
 *
 * <p>Native memory is freed when the garbage collector finds that nobody uses the encoder any more.
 */
final class EncoderEmbedding implements TextEncoder {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final int TOKENS_AT_ONCE = 4096;
  private static final int ROWS_AT_ONCE = 64;

  /** Sentence encoders are trained on no longer texts, whatever their positions would allow. */
  private static final int LONGEST_CONTEXT = 512;

  private final Encoder encoder;
  private final Pooling pooling;
  private final Parameters parameters;
  private final Tokenizer tokenizer;
  private final int padding;

  private EncoderEmbedding(
      Encoder encoder, Pooling pooling, Parameters parameters, Tokenizer tokenizer) {
    this.encoder = encoder;
    this.pooling = pooling;
    this.parameters = parameters;
    this.tokenizer = tokenizer;
    this.padding = tokenizer.specialIds().require(TokenRole.PAD);
    CLEANER.register(this, new Freeing(parameters, tokenizer));
  }

  /** Frees what an encoder held; it must not know the encoder itself. */
  private record Freeing(Parameters parameters, Tokenizer tokenizer) implements Runnable {
    @Override
    public void run() {
      parameters.close();
      tokenizer.close();
    }
  }

  /**
   * Loads an encoder.
   *
   * @throws org.cyborgscoring.data.InputException if the folder is not that of a whole encoder
   */
  static EncoderEmbedding load(ModelFolder folder) throws IOException {
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(folder.config(), root);
    Pooling pooling = Pooling.of(folder);
    List<ParameterSpec> body = root.declared().stream().filter(spec -> !spec.head()).toList();
    Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(folder.path()));
    try {
      tokenizer.requireFits(encoder.tokens().rows());
      Parameters parameters =
          new ParameterReader(body, encoder.bodyPrefix(), 0).read(folder, NO_NEW_WEIGHTS);
      return new EncoderEmbedding(encoder, pooling, parameters, tokenizer);
    } catch (IOException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  /** The body alone is read, and all of it must be there. */
  private static final RandomGenerator NO_NEW_WEIGHTS =
      () -> {
        throw new IllegalStateException("An embedding has no new weights.");
      };

  @Override
  public int size() {
    return encoder.size().hidden();
  }

  @Override
  public float[][] encode(List<String> texts) {
    try {
      LibTorch.startThread();
      LongText windows = new Windows(Windows.USUAL_OVERLAP);
      int context = Math.min(encoder.maxTokens(), LONGEST_CONTEXT);
      Sequences sequences =
          Sequences.of(tokenizer.encode(texts, 1), tokenizer.frame(), windows, context);
      float[][] vectors = new float[texts.size()][];
      for (List<Integer> batch :
          new LengthBuckets(TOKENS_AT_ONCE, ROWS_AT_ONCE).sorted(sequences)) {
        PaddedBatch padded = PaddedBatch.of(sequences, batch, padding);
        float[] pooled = Scope.get(() -> pooled(padded));
        for (int place = 0; place < batch.size(); place++) {
          vectors[batch.get(place)] = mean(pooled, padded.responseOfRow(), place);
        }
      }
      return vectors;
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @SuppressWarnings("try") // Closed when the scope is left.
  private float[] pooled(PaddedBatch batch) {
    try (NoGradGuard guard = new NoGradGuard()) {
      EncoderInputs<Tensor> inputs =
          new EncoderInputs<>(
              Tensors.ofLongs(batch.ids(), batch.rows(), batch.length()),
              Tensors.ofLongs(batch.mask(), batch.rows(), batch.length()));
      TorchOps ops = new TorchOps(parameters, Dropout.NONE);
      List<Tensor> states = encoder.hiddenStates(ops, inputs);
      return Tensors.floats(pooling.pool(ops, inputs, states.get(states.size() - 1)));
    }
  }

  /** The mean of a response's rows, of length 1. */
  private float[] mean(float[] pooled, int[] responseOfRow, int response) {
    double[] sum = new double[size()];
    for (int row = 0; row < responseOfRow.length; row++) {
      if (responseOfRow[row] == response) {
        for (int d = 0; d < sum.length; d++) {
          sum[d] += pooled[row * sum.length + d];
        }
      }
    }
    double squares = 0;
    for (double x : sum) {
      squares += x * x;
    }
    float[] vector = new float[sum.length];
    for (int d = 0; d < sum.length; d++) {
      vector[d] = (float) (sum[d] / Math.sqrt(squares));
    }
    return vector;
  }
}
