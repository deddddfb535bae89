package org.cyborgscoring.torch.teacher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.TeacherProvider;

/**
 * Fits Teachers of one model and has them score.
 *
 * @param model the model's folder
 * @param work the run's folder for intermediate files
 * @param notes what the user was told
 */
record Teaching(Path model, Path work, List<String> notes) {

  Teaching(Path model, Path work) {
    this(model, work, new ArrayList<>());
  }

  /** What came of a Teacher. */
  record Result(List<ScoreDistribution> outOfSample, List<ScoreDistribution> scores) {}

  /** Fits a Teacher with these options, and has it score. */
  Result fit(HandScored handScored, List<Response> unscored, String... options) {
    Map<String, String> all = new HashMap<>(Map.of("device", "cpu"));
    for (int i = 0; i < options.length; i += 2) {
      all.put(options[i], options[i + 1]);
    }
    Fitted<Scorer> fitted =
        TeacherProvider.named(model.toString(), all).fit(handScored, unscored, run());
    try (Scorer scorer = fitted.model()) {
      return new Result(fitted.outOfSample(), scorer.score(unscored));
    }
  }

  RunContext run() {
    Progress told =
        new Progress() {
          @Override
          public void update(String task, long done, long total) {}

          @Override
          public void note(String message) {
            notes.add(message);
          }
        };
    return RunContext.withSeed(1).withThreads(2).withWorkFolder(work).withProgress(told);
  }

  /** The folder of the one Teacher that was fitted. */
  Path folder() {
    try (Stream<Path> folders = Files.list(work.resolve("paid"))) {
      return folders.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts that a vocabulary for an item is learned from. */
  static List<String> texts(Item item, List<Response> responses) {
    List<String> texts = new ArrayList<>();
    responses.forEach(response -> texts.add(response.text()));
    texts.add(item.prompt() + " " + item.rubric());
    return texts;
  }
}
