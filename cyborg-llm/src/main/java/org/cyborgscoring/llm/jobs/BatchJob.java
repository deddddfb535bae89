package org.cyborgscoring.llm.jobs;

import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchRequestCounts;
import com.openai.models.files.FilePurpose;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.llm.server.ChatRequest;
import org.cyborgscoring.llm.server.Pause;
import org.cyborgscoring.scoring.RunContext;

/**
 * Has a server answer many requests in its own time, within a day, mostly at half the price. What
 * is under way is noted; a process that is killed meanwhile collects the same batch when it comes
 * back.
 */
public final class BatchJob {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final JobServer server;
  private final Pause pause;
  private final RunContext run;

  /** Prepares batches; nothing is sent yet. */
  public BatchJob(JobServer server, Pause pause, RunContext run) {
    this.server = server;
    this.pause = pause;
    this.run = run;
  }

  /**
   * The replies to requests; or, where a batch is under way that was not collected, the replies to
   * that.
   *
   * @param requests requests by a name that tells all they depend on
   * @param stateFile where is noted how far the batch is
   * @return replies by the names; requests that failed have none
   * @throws InputException if the server gives the whole batch up
   */
  public Map<String, String> replies(Map<String, ChatRequest> requests, Path stateFile) {
    String hash = hash(requests);
    JobState state = JobState.underWay(stateFile).orElseGet(() -> JobState.read(stateFile, hash));
    if (state.jobId().isEmpty()) {
      run.checkCancelled();
      if (state.fileId().isEmpty()) {
        state =
            state.withFile(
                server.upload(
                    BatchReplies.requests(requests), FilePurpose.BATCH, "requests.jsonl"));
        state.write(stateFile);
      }
      run.checkCancelled();
      state = state.withJob(server.beginBatch(state.fileId(), hash));
      state.write(stateFile);
    }
    Batch done = follow(state.jobId(), stateFile);
    return done.outputFileId()
        .map(file -> BatchReplies.replies(server.download(file)))
        .orElse(Map.of());
  }

  /** Notes that the replies are kept; the next batch is another. */
  public void collected(Path stateFile) {
    JobState.underWay(stateFile)
        .ifPresent(state -> state.withResult(JobState.COLLECTED).write(stateFile));
  }

  private Batch follow(String id, Path stateFile) {
    while (true) {
      run.checkCancelled();
      Batch batch = server.batch(id);
      switch (batch.status().asString()) {
        // An expired batch has the replies that were ready.
        case "completed", "expired" -> {
          return batch;
        }
        case "failed", "cancelled" ->
            throw new InputException(
                "The server gave up the batch "
                    + id
                    + ". To begin another, delete "
                    + stateFile
                    + " and give the same command again, or score without batch.");
        default ->
            run.progress()
                .update(
                    "Batch on the server",
                    batch.requestCounts().map(BatchRequestCounts::completed).orElse(0L),
                    batch.requestCounts().map(BatchRequestCounts::total).orElse(-1L));
      }
      pause.of(BETWEEN_LOOKS);
    }
  }

  private static String hash(Map<String, ChatRequest> requests) {
    MessageDigest digest = Sha256.digest();
    requests.keySet().stream().sorted().forEach(name -> Sha256.add(digest, name));
    return Sha256.hex(digest);
  }
}
