package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.pretraining.EncoderPretraining;
import org.cyborgscoring.torch.pretraining.ModelShape;
import org.cyborgscoring.torch.pretraining.PretrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the way without any download comes to: responses, an encoder of them, a Student. */
class PretrainedStudentTest {
  private static final List<Response> ALL =
      WordScores.responses(300, 12, 4).stream()
          .map(each -> Response.scored(each.id(), each.text(), WordScores.score(each)))
          .toList();
  private static final List<Response> LEARNED = ALL.subList(0, 200);
  private static final List<Response> HELD_OUT = ALL.subList(200, 300);

  @TempDir private Path folder;

  @Test
  void aStudentOfAnEncoderLearnedFromTheResponsesBeatsTheMajorityClassClearly() throws IOException {
    Path model = folder.resolve("tiny");
    RunContext run = RunContext.withSeed(1).withThreads(2).withWorkFolder(folder.resolve("work"));
    PretrainingSettings settings = new PretrainingSettings(6, 16, 1e-3, 64, ComputeDevice.CPU);
    new EncoderPretraining(WordScores.texts(ALL), settings, run)
        .fromScratch(ModelShape.TINY, 150, model);
    CyborgData data = CyborgData.ofHandScores(new HandScored(WordScores.ITEM, LEARNED));

    try (StudentModel student =
        new FittedStudents(model, folder.resolve("fits"))
            .fit(data, "learning-rate", "1e-3")
            .model()) {
      // Five seeds of responses and training gave .34 to .54 more than the majority.
      assertThat(exact(student.score(HELD_OUT))).isGreaterThan(majority() + 0.2);
    }
  }

  private static double majority() {
    return HELD_OUT.stream()
            .collect(Collectors.groupingBy(Response::score, Collectors.counting()))
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElseThrow()
        / (double) HELD_OUT.size();
  }

  private static double exact(List<ScoreDistribution> scores) {
    CutScores cuts = CutScores.rounding(WordScores.SCALE);
    return IntStream.range(0, HELD_OUT.size())
            .filter(i -> cuts.pointFor(scores.get(i).expected()) == HELD_OUT.get(i).score())
            .count()
        / (double) HELD_OUT.size();
  }
}
