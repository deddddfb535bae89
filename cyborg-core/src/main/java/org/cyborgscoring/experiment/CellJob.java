package org.cyborgscoring.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Agreement;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.Split;
import org.cyborgscoring.pipeline.Splitter;
import org.cyborgscoring.pipeline.Training;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;

/**
 * The cells that share one split and one choice of hand scores. Responses are held out by the seed
 * alone, so all jobs of a seed are measured on the same ones.
 */
final class CellJob {
  private final ResponseSet responses;
  private final RunDesign design;
  private final RunContext run;

  CellJob(ResponseSet responses, RunDesign design, RunContext run) {
    this.responses = responses;
    this.design = design;
    this.run = run;
  }

  void checkCancelled() {
    run.checkCancelled();
  }

  /**
   * What does not depend on a choice of hand scores: the Student on all of them, and the raters.
   */
  List<Cell> yardsticks() {
    Split split =
        Splitter.holdOut(
            responses, design.withSampling("random").withHandScored(Amount.share(1)), run);
    HandScored all = split.handScored();
    Outcome outcome = study(CyborgData.ofHandScores(all), split.test());
    List<Response> test = split.test().responses();
    Map<String, Estimate> humans =
        new LinkedHashMap<>(Agreement.ofHumans(responses.item().scale(), test));
    humans.putAll(SubgroupFairness.ofHumans(test));
    return List.of(
        machine(split, Regime.ALL, "", "", design.student(), all.size(), outcome),
        cell(split, Regime.HUMAN, "", "", "", 0, humans));
  }

  /**
   * What a choice of hand scores is good for, with a Teacher and without. Where the Student alone
   * is trained otherwise, it stands alone.
   */
  List<Cell> fewHandScores() {
    Split split = Splitter.holdOut(responses, design, run);
    Training training = new Training(design, run);
    String sampling = design.sampling();
    List<Cell> cells = new ArrayList<>();
    Outcome taught = training.teach(split);
    if (design.mitigation() != Mitigation.EQUAL_ERROR) {
      CyborgData hand = CyborgData.ofHandScores(split.handScored());
      int rows = hand.rows().size();
      Outcome studied = study(hand, split.test());
      cells.add(machine(split, Regime.HAND, sampling, "", design.student(), rows, studied));
      cells.add(machine(split, Regime.TEACHER, sampling, design.teacher(), "", rows, taught));
    }
    CyborgData data = training.merge(split, taught);
    cells.add(
        machine(
            split,
            Regime.CYBORG,
            sampling,
            design.teacher(),
            design.student(),
            data.rows().size(),
            training.study(data, split.test().responses())));
    return cells;
  }

  private Outcome study(CyborgData data, HandScored test) {
    return new Training(design, run).study(data, test.responses());
  }

  private Cell machine(
      Split split,
      Regime regime,
      String sampling,
      String teacher,
      String student,
      int trained,
      Outcome outcome) {
    List<Response> test = split.test().responses();
    double[] points = Predictions.of(test, outcome.test(), outcome.cutScores()).pointValues();
    Map<String, Estimate> statistics =
        new LinkedHashMap<>(
            Agreement.ofMachine(responses.item().scale(), split.test().scores(), points));
    statistics.putAll(SubgroupFairness.of(test, points));
    return cell(split, regime, sampling, teacher, student, trained, statistics);
  }

  private Cell cell(
      Split split,
      Regime regime,
      String sampling,
      String teacher,
      String student,
      int trained,
      Map<String, Estimate> statistics) {
    Item item = responses.item();
    Amount amount = sampling.isEmpty() ? Amount.share(1) : design.handScored();
    int handScored = split.handScored().size();
    return new Cell(
        item.id(),
        amount,
        handScored,
        (double) handScored / split.training().size(),
        sampling,
        design.seed(),
        regime,
        teacher,
        student,
        trained,
        split.test().size(),
        design.mitigation(),
        statistics);
  }
}
