package org.cyborgscoring.server.answering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.journal.PaidWork;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.server.openai.ChatCall;
import org.cyborgscoring.server.openai.ChatModel;
import org.cyborgscoring.server.openai.Completion;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;
import org.cyborgscoring.torch.teacher.FittedTeacher;
import org.cyborgscoring.torch.teacher.LanguageModel;
import org.cyborgscoring.torch.teacher.TeacherFolder;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.jspecify.annotations.Nullable;

/** A model in memory that answers. Holds native memory until it is closed. */
public final class ServedModel implements ChatModel, AutoCloseable {
  private static final String CONFIG = "config.json";

  private final ClosableChat chat;
  private final @Nullable Fitted fitted;

  /**
   * What is known of a fitted Teacher.
   *
   * @param item the one item whose responses it scores
   * @param folder where it is
   */
  public record Fitted(Item item, TeacherFolder folder) {}

  private ServedModel(ClosableChat chat, @Nullable Fitted fitted) {
    this.chat = chat;
    this.fitted = fitted;
  }

  /**
   * Opens what a user names.
   *
   * @param name a run with a generative Teacher, the folder of a fitted Teacher, {@code
   *     hf:owner/name}, or the folder of a model
   * @param run as many threads compute as it says
   * @throws InputException if there is none, or if it cannot be used
   */
  public static ServedModel open(String name, ServedOptions options, RunContext run)
      throws IOException {
    if (name.startsWith(ModelSource.HUB + ":")) {
      return pretrained(ModelSource.named(name), options, run);
    }
    Path folder = Path.of(name);
    if (TeacherFolder.is(folder) || Files.isDirectory(PaidWork.in(folder.resolve("work")))) {
      return fitted(TeacherFolder.named(folder), options, run);
    }
    if (Files.isRegularFile(folder.resolve(CONFIG))) {
      return pretrained(ModelSource.folder(name), options, run);
    }
    throw new InputException(
        "'"
            + name
            + "' is nothing that can be served: neither the folder of a run with a generative"
            + " Teacher, nor that of a fitted Teacher, nor that of a model (with "
            + CONFIG
            + "), nor a model of the hub such as hf:owner/name.");
  }

  private static ServedModel fitted(TeacherFolder folder, ServedOptions options, RunContext run)
      throws IOException {
    WeightStorage storage =
        options.storage().isPresent() ? options.storage().get() : folder.storage();
    FittedTeacher teacher =
        FittedTeacher.open(
            folder, options.base(), options.template(), storage, options.device(), run);
    GradientWorkers workers = new GradientWorkers(run.threads(), options.device());
    try {
      return new ServedModel(
          new ClosableChat(
              new FittedChat(teacher, workers),
              () -> {
                workers.close();
                teacher.close();
              }),
          new Fitted(teacher.item(), folder));
    } catch (RuntimeException | Error e) {
      workers.close();
      teacher.close();
      throw e;
    }
  }

  private static ServedModel pretrained(ModelSource source, ServedOptions options, RunContext run)
      throws IOException {
    if (options.base().isPresent() || options.template().isPresent()) {
      throw new InputException(
          "--base and --prompt-template belong to a fitted Teacher; a model as it is takes any"
              + " conversation. Leave them out.");
    }
    LanguageModel model =
        LanguageModel.open(
            source.folder(run), options.storage().orElse(WeightStorage.FLOAT32), options.device());
    GradientWorkers workers = new GradientWorkers(run.threads(), options.device());
    try {
      return new ServedModel(
          new ClosableChat(
              new PretrainedChat(model, workers),
              () -> {
                workers.close();
                model.close();
              }),
          null);
    } catch (IOException | RuntimeException | Error e) {
      workers.close();
      model.close();
      throw e;
    }
  }

  @Override
  public Completion answer(ChatCall call) {
    return chat.answer(call);
  }

  /** What is known of a fitted Teacher; empty for a model that is asked as it is. */
  public Optional<Fitted> fitted() {
    return Optional.ofNullable(fitted);
  }

  /** Waits for the answers under way and frees all. */
  @Override
  public void close() {
    chat.close();
  }
}
