package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cyborgscoring.experiment.Cell;
import org.cyborgscoring.experiment.ExperimentDesign;
import org.cyborgscoring.experiment.Regime;
import org.cyborgscoring.experiment.Summarizer;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.RunDesign;

/** An experiment's cells made of random numbers, summarised as real ones are. */
final class SampleExperiment {
  private static final List<Amount> AMOUNTS =
      List.of(Amount.share(0.02), Amount.share(0.05), Amount.share(0.1), Amount.share(0.25));

  private final Random random = new Random(3);
  private final List<String> items;
  private final int seeds;
  private final boolean humans;

  SampleExperiment(List<String> items, int seeds, boolean humans) {
    this.items = List.copyOf(items);
    this.seeds = seeds;
    this.humans = humans;
  }

  ExperimentDesign design() {
    return new ExperimentDesign(RunDesign.DEFAULT, AMOUNTS, List.of("random", "diverse"), seeds);
  }

  Summary summary() {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (long seed = 1; seed <= seeds; seed++) {
        addCells(cells, items.get(i), 0.03 * i, seed);
      }
    }
    return new Summarizer(cells, 0.2, 0.02).summarize();
  }

  private void addCells(List<Cell> cells, String item, double ease, long seed) {
    double all = 0.72 + ease;
    cells.add(cell(item, Amount.share(1), "", seed, Regime.ALL, all));
    if (humans) {
      cells.add(cell(item, Amount.share(1), "", seed, Regime.HUMAN, 0.88));
    }
    for (String sampling : List.of("random", "diverse")) {
      for (Amount amount : AMOUNTS) {
        double few = all + 0.07 * Math.log(amount.value()) / Math.log(4);
        double help = (all - few) * (sampling.equals("random") ? 0.35 : 0.6);
        cells.add(cell(item, amount, sampling, seed, Regime.HAND, few));
        cells.add(cell(item, amount, sampling, seed, Regime.TEACHER, few + 0.9 * help));
        cells.add(cell(item, amount, sampling, seed, Regime.CYBORG, few + help));
      }
    }
  }

  private Cell cell(
      String item, Amount amount, String sampling, long seed, Regime regime, double qwk) {
    double noisy = qwk + 0.012 * random.nextGaussian();
    Map<String, Estimate> statistics = new LinkedHashMap<>();
    statistics.put("qwk", Estimate.of(noisy));
    statistics.put("r", Estimate.of(noisy + 0.01));
    statistics.put("smd", Estimate.of(0.02 * random.nextGaussian()));
    statistics.put("exact", Estimate.of(noisy - 0.05));
    statistics.put("adjacent", Estimate.of(0.97));
    statistics.put("rmse", Estimate.undefined("Left out by this sample."));
    statistics.put("worst_smd", Estimate.of(0.1 + 0.02 * random.nextGaussian()));
    statistics.put("worst_dsm", Estimate.of(0.05 + 0.01 * random.nextGaussian()));
    int handScored = amount.of(1333);
    return new Cell(
        item,
        amount,
        handScored,
        amount.value(),
        sampling,
        seed,
        regime,
        "lsa-gp",
        "ngram-ridge",
        handScored,
        334,
        statistics);
  }
}
