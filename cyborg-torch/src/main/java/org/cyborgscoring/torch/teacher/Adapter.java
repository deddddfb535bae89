package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.lora.AdapterFolder;
import org.cyborgscoring.torch.lora.BaseModel;
import org.cyborgscoring.torch.lora.LoraAdapter;

/**
 * Adapters as a Teacher has them. Holds native memory until it is closed.
 *
 * @param adaptation what they change
 * @param sha256 the hash of their files, or empty where there are none
 * @param freed frees them
 */
record Adapter(Adaptation adaptation, String sha256, Runnable freed) implements AutoCloseable {
  /** A model as it is. */
  static final Adapter NONE = new Adapter(Adaptation.NONE, "", () -> {});

  /**
   * Reads adapters.
   *
   * @throws org.cyborgscoring.data.InputException if they are for another model
   */
  static Adapter read(AdapterFolder folder, LanguageModel model, BaseModel base)
      throws IOException {
    LoraAdapter adapter = folder.read(model.decoder().plan(), base, model.device());
    adapter.parameters().train(name -> false);
    try {
      return new Adapter(adapter, sha256(folder), adapter.parameters()::close);
    } catch (IOException | RuntimeException | Error e) {
      adapter.parameters().close();
      throw e;
    }
  }

  /** The hash of adapters' files: their scale is in the one, their weights are in the other. */
  static String sha256(AdapterFolder folder) throws IOException {
    MessageDigest digest = Sha256.digest();
    for (String name : List.of(AdapterFolder.CONFIG, AdapterFolder.WEIGHTS)) {
      try (InputStream in = Files.newInputStream(folder.path().resolve(name))) {
        Sha256.add(digest, Sha256.of(in));
      }
    }
    return Sha256.hex(digest);
  }

  @Override
  public void close() {
    freed.run();
  }
}
