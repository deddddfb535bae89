package org.cyborgscoring.llm.jobs;

import com.openai.models.files.FilePurpose;
import com.openai.models.finetuning.jobs.FineTuningJob;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.llm.server.Pause;
import org.cyborgscoring.scoring.RunContext;

/**
 * Has a server fine-tune a model and waits for it. The file and the job are noted as soon as the
 * server has them; a process that is killed meanwhile follows the same job when it comes back,
 * which goes on without it.
 */
public final class FineTuning {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final JobServer server;
  private final Pause pause;
  private final RunContext run;

  /** Prepares jobs; nothing is sent yet. */
  public FineTuning(JobServer server, Pause pause, RunContext run) {
    this.server = server;
    this.pause = pause;
    this.run = run;
  }

  /**
   * Fine-tunes a model, or comes back to where that was.
   *
   * @param model the model to begin from
   * @param training what it learns
   * @param stateFile where is noted how far it is
   * @return the name of the fine-tuned model
   * @throws InputException if the server gives up
   */
  public String tune(String model, TrainingFile training, Path stateFile) {
    String lines = training.lines();
    String hash = hash(model, lines);
    JobState state = JobState.read(stateFile, hash);
    if (!state.result().isEmpty()) {
      return state.result();
    }
    if (state.jobId().isEmpty()) {
      run.checkCancelled();
      if (state.fileId().isEmpty()) {
        state = state.withFile(server.upload(lines, FilePurpose.FINE_TUNE, "hand-scored.jsonl"));
        state.write(stateFile);
      }
      run.checkCancelled();
      state = state.withJob(server.beginFineTuning(state.fileId(), model, run.seed(), hash));
      state.write(stateFile);
    }
    String tuned = follow(state.jobId(), stateFile);
    state.withResult(tuned).write(stateFile);
    return tuned;
  }

  private String follow(String jobId, Path stateFile) {
    for (long looks = 0; ; looks++) {
      run.checkCancelled();
      FineTuningJob job = server.fineTuning(jobId);
      String status = job.status().asString();
      switch (status) {
        case "succeeded" -> {
          return job.fineTunedModel().orElseThrow(() -> gaveUp(jobId, "named no model", stateFile));
        }
        case "failed", "cancelled" -> throw gaveUp(jobId, status, stateFile);
        default -> run.progress().update("Fine-tuning on the server", looks, -1);
      }
      pause.of(BETWEEN_LOOKS);
    }
  }

  private static InputException gaveUp(String jobId, String status, Path stateFile) {
    return new InputException(
        "The server's fine-tuning job "
            + jobId
            + " "
            + status
            + "; its events on the server say why. To begin another, delete "
            + stateFile
            + " and give the same command again.");
  }

  private static String hash(String model, String lines) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, model);
    Sha256.add(digest, lines);
    return Sha256.hex(digest);
  }
}
