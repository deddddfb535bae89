package org.cyborgscoring.cli;

import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What computes the models that run on this machine. */
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      description =
          "What computes a transformer Student and a generative Teacher on this machine: auto (the"
              + " first CUDA device, if there is one), cpu or cuda:N.")
  private @Nullable String device;

  /**
   * What the Teacher is told; null for nothing.
   *
   * @throws InputException if a device is named, and neither model could use one
   */
  @Nullable String ofTeacher(String teacher, String student) {
    boolean forTeacher = LocalModels.isTeacher(teacher);
    if (device != null && !forTeacher && !LocalModels.isStudent(student)) {
      throw new InputException(
          "--device is for models that are hf:owner/name or the path of a folder; the Teacher %s and the Student %s have no use for it."
              .formatted(teacher, student));
    }
    return forTeacher ? device : null;
  }

  /** What the Student is told; null for nothing. */
  @Nullable String ofStudent(String student) {
    return LocalModels.isStudent(student) ? device : null;
  }
}
