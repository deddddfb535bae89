package org.cyborgscoring.torch.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.Ops;

/** How the vectors of tokens become one for the text. */
enum Pooling {
  /** The mean over the tokens. */
  MEAN {
    @Override
    <T> T pool(Ops<T> ops, EncoderInputs<T> inputs, T hidden) {
      return ops.mean(hidden, inputs.mask());
    }
  },
  /** The vector of the first token. */
  FIRST {
    @Override
    <T> T pool(Ops<T> ops, EncoderInputs<T> inputs, T hidden) {
      return ops.first(hidden);
    }
  };

  /** [batch, length, hidden] as [batch, hidden]. */
  abstract <T> T pool(Ops<T> ops, EncoderInputs<T> inputs, T hidden);

  /**
   * The pooling that a model was trained with, as the library Sentence Transformers notes it; the
   * mean for a model that notes none.
   *
   * @throws InputException if it was trained with another pooling than these
   */
  static Pooling of(ModelFolder folder) throws IOException {
    Path noted = folder.path().resolve("1_Pooling").resolve("config.json");
    if (!Files.isRegularFile(noted)) {
      return MEAN;
    }
    ModelConfig config = ModelConfig.read(noted);
    if (config.truth("pooling_mode_mean_tokens", false)) {
      return MEAN;
    }
    if (config.truth("pooling_mode_cls_token", false)) {
      return FIRST;
    }
    throw new InputException(
        noted
            + " names neither the mean of all tokens nor the first token as pooling; choose another"
            + " model for --embeddings.");
  }
}
