package org.cyborgscoring.torch.hub;

import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.InputException;

/** Says that a model is not to be had, and the ways out. */
final class Absence {
  private final HubSettings settings;
  private final ModelName name;
  private final Path folder;

  /**
   * Speaks of one model.
   *
   * @param folder where the cache has it, or would
   */
  Absence(HubSettings settings, ModelName name, Path folder) {
    this.settings = settings;
    this.name = name;
    this.folder = folder;
  }

  /**
   * The network must not be used.
   *
   * @param lacking the files that the cache lacks; none if it lacks the whole model
   */
  InputException whenOffline(List<String> lacking) {
    return new InputException(
        "hf:"
            + name
            + " is not complete in the cache ("
            + folder
            + (lacking.isEmpty() ? " has no commit for " + name.revision() : " lacks ")
            + String.join(", ", lacking)
            + "), and HF_HUB_OFFLINE forbids to download it. Unset that, or "
            + byHand());
  }

  /** The network does not give it. */
  InputException whenUnreachable(HubUnreachable reason) {
    return new InputException(
        "hf:"
            + name
            + " is not in the cache ("
            + folder
            + "), and "
            + settings.endpoint()
            + " cannot be used: "
            + reason.getMessage()
            + ". Connect to it, through HTTPS_PROXY if there is a proxy; set HF_ENDPOINT to a"
            + " mirror; or "
            + byHand(),
        reason);
  }

  /** It stopped on its way. */
  InputException whenBrokenOff(HubUnreachable reason) {
    return new InputException(
        "hf:"
            + name
            + " did not come whole from "
            + settings.endpoint()
            + ": "
            + reason.getMessage()
            + ". What came is kept: run the same command again to go on from there, or "
            + byHand(),
        reason);
  }

  private String byHand() {
    return "copy config.json, tokenizer.json and model.safetensors from another machine into a"
        + " folder and give that folder instead of hf:"
        + name
        + ".";
  }
}
