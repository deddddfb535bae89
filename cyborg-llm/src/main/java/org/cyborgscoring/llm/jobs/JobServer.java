package org.cyborgscoring.llm.jobs;

import com.openai.client.OpenAIClient;
import com.openai.core.MultipartField;
import com.openai.core.http.HttpResponse;
import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.JobCreateParams;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.llm.server.OpenAiServer;
import org.cyborgscoring.llm.server.Retries;
import org.cyborgscoring.llm.server.ServerFailure;

/**
 * The part of the interface that takes files and works on them by itself.
 *
 * <p>Only what changes nothing is asked again after a failure that left open whether the server got
 * it. A job that was begun is first looked for by the hash that it was given, so that a process
 * that was killed between the server's yes and its own note does not begin it twice.
 */
public final class JobServer {
  private static final String MARK = "cyborg";

  private final OpenAiServer server;
  private final Retries retries;

  /** A server's jobs. */
  public JobServer(OpenAiServer server, Retries retries) {
    this.server = server;
    this.retries = retries;
  }

  /** Uploads a file; the server's name for it. A file that is uploaded twice costs nothing. */
  String upload(String lines, FilePurpose purpose, String name) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    return call(() ->
            client()
                .files()
                .create(
                    FileCreateParams.builder()
                        .file(
                            MultipartField.<InputStream>builder()
                                .value(new ByteArrayInputStream(bytes))
                                .filename(name)
                                .build())
                        .purpose(purpose)
                        .build()))
        .id();
  }

  /** A file's text. */
  String download(String fileId) {
    return call(
        () -> {
          try (HttpResponse response = client().files().content(fileId)) {
            return server.text(response.body());
          }
        });
  }

  /** Begins a batch, or finds the one that was begun for this hash. */
  String beginBatch(String fileId, String hash) {
    Optional<String> begun =
        call(
            () ->
                client().batches().list().data().stream()
                    .filter(
                        batch ->
                            batch
                                .metadata()
                                .map(data -> String.valueOf(data._allProperties()))
                                .orElse("")
                                .contains(hash))
                    .filter(batch -> batch.failedAt().isEmpty() && batch.cancelledAt().isEmpty())
                    .map(Batch::id)
                    .findFirst());
    return begun.orElseGet(
        () ->
            once(() ->
                    client()
                        .batches()
                        .create(
                            BatchCreateParams.builder()
                                .inputFileId(fileId)
                                .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                                .completionWindow(BatchCreateParams.CompletionWindow._24H)
                                .metadata(
                                    BatchCreateParams.Metadata.builder()
                                        .putProperty(MARK, hash)
                                        .build())
                                .build()))
                .id());
  }

  /** How a batch is doing. */
  Batch batch(String id) {
    return call(() -> client().batches().retrieve(id));
  }

  /** Begins fine-tuning, or finds the job that was begun for this hash. */
  String beginFineTuning(String fileId, String model, long seed, String hash) {
    Optional<String> begun =
        call(
            () ->
                client().fineTuning().jobs().list().data().stream()
                    .filter(
                        job ->
                            job.metadata()
                                .map(data -> String.valueOf(data._allProperties()))
                                .orElse("")
                                .contains(hash))
                    .map(FineTuningJob::id)
                    .findFirst());
    return begun.orElseGet(
        () ->
            once(() ->
                    client()
                        .fineTuning()
                        .jobs()
                        .create(
                            JobCreateParams.builder()
                                .model(model)
                                .trainingFile(fileId)
                                .seed(seed & 0x7fffffffL)
                                .suffix(MARK)
                                .metadata(
                                    JobCreateParams.Metadata.builder()
                                        .putProperty(MARK, hash)
                                        .build())
                                .build()))
                .id());
  }

  /** How a fine-tuning job is doing. */
  FineTuningJob fineTuning(String id) {
    return call(() -> client().fineTuning().jobs().retrieve(id));
  }

  private OpenAIClient client() {
    return server.client();
  }

  private <T> T call(Supplier<T> request) {
    return inWords(() -> retries.call(() -> server.guarded(request)));
  }

  private <T> T once(Supplier<T> request) {
    return inWords(() -> server.guarded(request));
  }

  private static <T> T inWords(Supplier<T> request) {
    try {
      return request.get();
    } catch (ServerFailure failure) {
      throw new InputException(
          failure.getMessage()
              + ". What was begun is noted; check that the server offers files, batches and"
              + " fine-tuning, and give the same command again.");
    }
  }
}
