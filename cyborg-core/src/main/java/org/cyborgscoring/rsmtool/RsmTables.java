package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.List;

/** All of RSMTool's tables about an experiment. */
public final class RsmTables {
  private RsmTables() {}

  /** The tables that its data make possible, in the order in which RSMTool writes them. */
  public static List<RsmTable> of(RsmExperiment experiment) {
    List<RsmTable> tables = new ArrayList<>();
    tables.add(PredictionTables.processed(experiment));
    tables.add(PredictionTables.metadata(experiment));
    if (experiment.secondHuman()) {
      tables.add(PredictionTables.humanScores(experiment));
    }
    tables.add(CompositionTables.overall(experiment));
    for (String column : experiment.subgroups()) {
      tables.add(CompositionTables.bySubgroup(experiment, column));
    }
    tables.add(EvaluationTables.full(experiment));
    tables.add(EvaluationTables.recommended(experiment));
    if (experiment.secondHuman()) {
      tables.add(ConsistencyTables.consistency(experiment));
      tables.add(ConsistencyTables.degradation(experiment));
      tables.add(ConsistencyTables.disattenuated(experiment));
      tables.add(DistributionTables.humanConfusion(experiment));
    }
    tables.add(DistributionTables.confusion(experiment));
    tables.add(DistributionTables.shares(experiment));
    if (experiment.secondHuman() || experiment.raterErrorVariance().isPresent()) {
      tables.add(TrueScoreTable.of(experiment));
    }
    for (String column : experiment.subgroups()) {
      tables.addAll(ofSubgroups(experiment, column));
    }
    return tables;
  }

  private static List<RsmTable> ofSubgroups(RsmExperiment experiment, String column) {
    List<RsmTable> tables = new ArrayList<>();
    tables.add(EvaluationTables.bySubgroup(experiment, column));
    if (experiment.secondHuman()) {
      tables.add(ConsistencyTables.consistencyBySubgroup(experiment, column));
      tables.add(ConsistencyTables.disattenuatedBySubgroup(experiment, column));
    }
    tables.addAll(FairnessTables.of(experiment, column));
    return tables;
  }
}
