package org.cyborgscoring.cli;

import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Shorter names for what is asked most of a Teacher that is a language model, hosted or on this
 * machine; the rest goes by --teacher-option. Each Teacher refuses those it has no use for.
 */
final class GenerativeTeacherOptions {
  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The server of a hosted Teacher, such as http://localhost:8000/v1.")
  private @Nullable String baseUrl;

  @Option(
      names = "--budget-usd",
      paramLabel = "USD",
      description = "What a hosted Teacher may cost; a hard stop that keeps what was scored.")
  private @Nullable String budgetUsd;

  @Option(
      names = "--fine-tune",
      description =
          "Fine-tune a generative Teacher on the hand scores first; one on this machine (hf:NAME or"
              + " a folder) is unless --shots is given.")
  private boolean fineTune;

  @Option(
      names = "--shots",
      paramLabel = "0..8",
      description = "How many hand-scored examples a generative Teacher is shown.")
  private @Nullable String shots;

  @Option(
      names = "--explain",
      paramLabel = "N",
      arity = "0..1",
      parameterConsumer = ExplainedResponses.class,
      description =
          "Have a generative Teacher give reasons for its scores; a Teacher on this machine takes"
              + " the number of responses.")
  private @Nullable String explain;

  @Option(
      names = "--prompt-template",
      paramLabel = "FILE",
      description = "How a generative Teacher is asked.")
  private @Nullable String promptTemplate;

  @Option(
      names = "--quantize",
      paramLabel = "HOW",
      description =
          "How a Teacher on this machine keeps its weights: none, bf16, nf4 or nf4-double.")
  private @Nullable String quantize;

  @Option(
      names = "--tune",
      description =
          "Search the learning rate of a Teacher on this machine by cross-validation on the hand"
              + " scores.")
  private boolean tune;

  @Option(
      names = "--yes",
      description = "Agree beforehand to what a hosted Teacher sends, costs and redacts.")
  private boolean yes;

  /**
   * The options of the Teacher with those given here.
   *
   * @param teacher its name
   * @param device what computes it; null where that was not said, or is not meant for it
   * @throws InputException if one is given in both ways, or the Teacher is no language model
   */
  Map<String, String> addTo(
      String teacher, @Nullable String device, Map<String, String> teacherOptions) {
    GivenOnce given =
        new GivenOnce("--teacher-option", teacherOptions)
            .flag("base-url", baseUrl)
            .flag("budget-usd", budgetUsd)
            .flag("fine-tune", fineTune)
            .flag("shots", shots)
            .flag("explain", explain)
            .flag("prompt-template", promptTemplate)
            .flag("quantize", quantize)
            .flag("tune", tune)
            .flag("yes", yes)
            .flag("device", device);
    if (teacher.equals(DesignOptions.STATISTICAL_TEACHER) && !given.flags().isEmpty()) {
      throw new InputException(
          "--%s is for a Teacher that is a language model, such as --teacher hf:owner/name, the path of a folder or openai:NAME; the Teacher here is %s."
              .formatted(given.flags().get(0), teacher));
    }
    return given.all();
  }
}
