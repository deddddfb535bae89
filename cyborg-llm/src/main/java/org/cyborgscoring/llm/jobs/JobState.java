package org.cyborgscoring.llm.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.data.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a server's work for us is, kept in a file after every step: who is killed and comes back
 * goes on with the same file and the same job.
 *
 * @param inputHash SHA-256 of what the work is about; other work is not taken for it
 * @param fileId the server's name of the uploaded file; empty before
 * @param jobId the server's name of the job; empty before
 * @param result what came of it, such as a model's name; empty before
 */
record JobState(String inputHash, String fileId, String jobId, String result) {
  /** The result of a job whose outcome is kept elsewhere; the same work would be another job. */
  static final String COLLECTED = "collected";

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * The state in a file; one where nothing is done yet if there is none, or it is of other work.
   */
  static JobState read(Path file, String inputHash) {
    return read(file)
        .filter(known -> inputHash.equals(known.inputHash) && !known.result.equals(COLLECTED))
        .orElseGet(() -> new JobState(inputHash, "", "", ""));
  }

  /** The job that was begun and of which nothing came yet, whatever it is about. */
  static Optional<JobState> underWay(Path file) {
    return read(file).filter(known -> !known.jobId.isEmpty() && known.result.isEmpty());
  }

  private static Optional<JobState> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), JobState.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new InputException(
          file + " is damaged; delete it, and the job on the server if it is still at work.", e);
    }
  }

  JobState withFile(String id) {
    return new JobState(inputHash, id, jobId, result);
  }

  JobState withJob(String id) {
    return new JobState(inputHash, fileId, id, result);
  }

  JobState withResult(String what) {
    return new JobState(inputHash, fileId, jobId, what);
  }

  void write(Path file) {
    try {
      AtomicFile.writeString(file, MAPPER.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
