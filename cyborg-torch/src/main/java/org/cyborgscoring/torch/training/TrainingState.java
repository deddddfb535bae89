package org.cyborgscoring.torch.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a training is, besides its tensors. Random numbers need no place here: those of an epoch
 * and of a step follow from the seed and their numbers.
 *
 * @param fingerprint tells the training from all others
 * @param steps how many steps the optimizer made
 * @param log the epochs that are done
 */
record TrainingState(String fingerprint, long steps, TrainingLog log) {
  private static final int VERSION = 1;

  /**
   * Reads a state.
   *
   * @param expected the fingerprint of the training that is to go on
   * @throws InputException if it cannot be read, is of a newer version, or of another training
   */
  static TrainingState read(Path file, String expected) {
    try {
      JsonNode json = JsonMapper.shared().readTree(file);
      int version = json.path("version").intValue();
      if (version != VERSION) {
        throw new InputException(
            file
                + " is a checkpoint of version "
                + version
                + ", and this Cyborg reads version "
                + VERSION
                + ". Go on with the Cyborg that wrote it, or delete the folder to begin anew.");
      }
      String fingerprint = json.path("fingerprint").stringValue();
      if (!fingerprint.equals(expected)) {
        throw new InputException(
            file
                + " is a checkpoint of a training with other data, another model, other settings or"
                + " another seed. Give another folder, or delete this one to begin anew.");
      }
      List<TrainingLog.Epoch> epochs = new ArrayList<>();
      for (JsonNode epoch : json.path("epochs")) {
        epochs.add(
            new TrainingLog.Epoch(
                epoch.path("number").intValue(),
                epoch.path("loss").doubleValue(),
                epoch.path("quality").doubleValue(),
                epoch.path("learningRate").doubleValue()));
      }
      if (epochs.isEmpty()) {
        throw new InputException(file + " names no epoch. Delete the folder to begin anew.");
      }
      return new TrainingState(
          fingerprint, json.path("steps").longValue(), new TrainingLog(epochs));
    } catch (JacksonException e) {
      throw new InputException(
          file + " cannot be read as a checkpoint. Delete the folder to begin anew.", e);
    }
  }

  /** Writes the state. */
  void write(Path file) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("version", VERSION).put("fingerprint", fingerprint).put("steps", steps);
    ArrayNode epochs = json.putArray("epochs");
    for (TrainingLog.Epoch epoch : log.epochs()) {
      epochs
          .addObject()
          .put("number", epoch.number())
          .put("loss", epoch.loss())
          .put("quality", epoch.quality())
          .put("learningRate", epoch.learningRate());
    }
    AtomicFile.writeString(file, json.toPrettyString() + "\n");
  }
}
