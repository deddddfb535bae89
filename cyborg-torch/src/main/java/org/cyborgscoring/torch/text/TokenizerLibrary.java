package org.cyborgscoring.torch.text;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.nio.file.Path;
import org.cyborgscoring.data.InputException;

/**
 * The native library of Hugging Face's tokenizers, unpacked from its jar once and loaded.
 *
 * <p>The jar's own loader is set not to look at the network: it would fetch another build of the
 * library where it sees a GPU, which brings a tokenizer nothing.
 */
public final class TokenizerLibrary {
  /** The loader's name for the folder that it unpacks to; also an environment variable. */
  private static final String FOLDER = "ENGINE_CACHE_DIR";

  private TokenizerLibrary() {}

  /**
   * Loads the library, unpacked into this folder. Once it is loaded, further calls do nothing; a
   * folder that the user named by the environment variable ENGINE_CACHE_DIR goes before.
   *
   * @param folder a folder that is kept, so that the next start need not unpack again
   * @throws InputException if the library cannot be unpacked or loaded on this machine
   */
  public static void loadFrom(Path folder) {
    if (System.getProperty(FOLDER) == null) {
      System.setProperty(FOLDER, folder.toString());
    }
    load();
  }

  /** Loads the library from the loader's usual folder, unless it is loaded. */
  static void load() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    try {
      LibUtils.checkStatus();
    } catch (RuntimeException | LinkageError e) {
      throw new InputException(
          "The native library of the tokenizers cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ". It exists for Linux, macOS and Windows on 64 bits; the folder it is unpacked to"
              + " (set by the environment variable ENGINE_CACHE_DIR) must be writable.",
          e);
    }
  }
}
