package org.cyborgscoring.torch.lora;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Map;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.torch.checkpoint.Checkpoint;
import org.cyborgscoring.torch.checkpoint.ModelFolder;

/**
 * Which model adapters are for.
 *
 * @param name its name on the hub, or its folder
 * @param sha256 the hash of its weights' files, in 64 hexadecimal digits
 */
public record BaseModel(String name, String sha256) {

  /**
   * The model of a folder; all its weights are read for this.
   *
   * @param name what to call it
   */
  public static BaseModel of(String name, ModelFolder folder) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (Checkpoint checkpoint = folder.checkpoint()) {
      for (Map.Entry<String, String> file : checkpoint.identity().entrySet()) {
        Sha256.add(digest, file.getKey());
        Sha256.add(digest, file.getValue());
      }
    }
    return new BaseModel(name, Sha256.hex(digest));
  }
}
