package org.cyborgscoring.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.OutcomeStore;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScoringRun;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.testing.Designs;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationFileTest {

  @Test
  void holdsNumbersAndWhyOthersAreUndefined() {
    Map<String, Map<String, Estimate>> scorers = new LinkedHashMap<>();
    Map<String, Estimate> student = new LinkedHashMap<>();
    student.put("qwk", Estimate.of(0.7));
    student.put("smd", Estimate.of(-1.0e-7));
    scorers.put("student-cyborg", student);
    scorers.put("human", Map.of("qwk", Estimate.undefined("There are no pairs.")));
    Evaluation evaluation =
        new Evaluation(
            "7",
            new Evaluation.Counts(10, 90, 20, 3),
            Estimate.undefined("There is no gap."),
            scorers);

    assertThat(EvaluationFile.json(evaluation))
        .isEqualTo(
            """
            {
              "item" : "7",
              "n" : {
                "handScored" : 10,
                "machineScored" : 90,
                "test" : 20,
                "coded" : 3
              },
              "gapClosed" : null,
              "scorers" : {
                "student-cyborg" : {
                  "qwk" : 0.7,
                  "smd" : -1.0E-7
                },
                "human" : {
                  "qwk" : null
                }
              },
              "undefined" : {
                "gapClosed" : "There is no gap.",
                "human.qwk" : "There are no pairs."
              }
            }
            """);
  }

  @Test
  void aRunHasEveryPromisedFigure() {
    RunResult result =
        new ScoringRun(Designs.MARKS, RunContext.withSeed(1), OutcomeStore.NONE, s -> {})
            .execute(MarkedItem.responses(300), List.of());

    JsonNode json = JsonMapper.shared().readTree(EvaluationFile.json(result.evaluation()));

    assertThat(json.get("item").asString()).isEqualTo("7");
    assertThat(json.at("/n/handScored").asInt()).isEqualTo(48);
    assertThat(json.at("/n/machineScored").asInt()).isEqualTo(192);
    assertThat(json.at("/n/test").asInt()).isEqualTo(60);
    assertThat(json.has("gapClosed")).isTrue();
    for (String scorer :
        List.of("student-hand", "teacher", "student-cyborg", "student-all", "human")) {
      for (String statistic : List.of("qwk", "r", "smd", "exact", "adjacent", "rmse")) {
        assertThat(json.at("/scorers/" + scorer + "/" + statistic).isNumber())
            .as(scorer + "." + statistic)
            .isTrue();
      }
    }
  }
}
