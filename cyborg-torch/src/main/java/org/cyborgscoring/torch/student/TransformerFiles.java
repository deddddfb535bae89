package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.StoredParameters;
import org.cyborgscoring.torch.text.LongText;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;

/**
 * The files of a fitted Student: {@value #CARD}, the encoder's {@value #CONFIG}, the tokenizer's
 * files byte for byte, and {@value #WEIGHTS}.
 */
final class TransformerFiles {
  static final String CARD = "student.json";
  static final String CONFIG = "config.json";
  static final String WEIGHTS = "weights.safetensors";

  private static final int LONGEST_JSON = 4 << 20;

  private TransformerFiles() {}

  static void write(TransformerModel model, ModelFiles.Sink files) throws IOException {
    ModelParts parts = model.parts();
    write(files, CARD, ModelCard.of(model.providerId(), parts).json());
    write(files, CONFIG, parts.config().json());
    parts.texts().tokenizer().files().writeTo(files);
    try (OutputStream out = files.create(WEIGHTS)) {
      StoredParameters.write(model.parameters(), parts.precision(), out);
    }
  }

  private static void write(ModelFiles.Sink files, String name, String text) throws IOException {
    try (OutputStream out = files.create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Reads a Student.
   *
   * @throws InputException if the files are not one, do not belong together, or are of a newer
   *     version
   */
  static TransformerModel read(Item item, ModelFiles.Source files) throws IOException {
    ModelCard card = ModelCard.read(bytes(files, CARD), item.scale());
    ModelConfig config = ModelConfig.parse(CONFIG, bytes(files, CONFIG));
    ScoreHead head = card.reading().head();
    int features = card.features() == null ? 0 : SurfaceFeatures.size();
    StudentNetwork network =
        new StudentNetwork(config, head.outputs(), head.sharesWeights(), features);
    Tokenizer tokenizer = new Tokenizer(TokenizerFiles.from(files, "The model"));
    try {
      ResponseTexts texts =
          ResponseTexts.of(
              tokenizer,
              config,
              network.encoder(),
              LongText.named(card.longText()),
              card.context());
      Parameters parameters;
      try (InputStream in = files.open(WEIGHTS)) {
        parameters = StoredParameters.read(in, WEIGHTS, network.specs());
      }
      ModelParts parts =
          new ModelParts(
              config,
              network,
              texts,
              card.features(),
              card.reading(),
              card.precision(),
              card.provenance());
      return new TransformerModel(card.provider(), parts, parameters);
    } catch (IOException | RuntimeException | Error e) {
      tokenizer.close();
      throw e;
    }
  }

  private static byte[] bytes(ModelFiles.Source files, String name) throws IOException {
    try (InputStream in = files.open(name)) {
      return in.readNBytes(LONGEST_JSON);
    }
  }

  /**
   * Trained parameters as they will be when they are read again: on the processor, and of no more
   * digits than are stored. The fitted Student scores like the stored one.
   *
   * @param trained closed by this
   */
  static Parameters rounded(Parameters trained, DType precision) {
    try (trained) {
      Parameters rounded = new Parameters();
      Scope.run(
          () -> {
            for (Map.Entry<String, Tensor> entry : trained.all().entrySet()) {
              Tensor plain =
                  entry.getValue().detach().to(ComputeDevice.CPU.toTorch(), ScalarType.Float);
              Tensor stored =
                  precision == DType.BF16
                      ? plain.to(ScalarType.BFloat16).to(ScalarType.Float)
                      : plain.clone();
              rounded.put(entry.getKey(), stored);
            }
          });
      return rounded;
    }
  }
}
