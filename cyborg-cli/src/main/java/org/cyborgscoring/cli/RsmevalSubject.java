package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.rsmtool.RsmTable;
import org.cyborgscoring.rsmtool.RsmTables;
import org.cyborgscoring.rsmtool.RsmevalConfig;
import org.cyborgscoring.rsmtool.RsmevalData;
import org.cyborgscoring.rsmtool.RsmevalReader;

/**
 * An evaluation as an rsmeval configuration asks for it.
 *
 * @param config the configuration
 * @param data what it and its tables give
 */
record RsmevalSubject(RsmevalConfig config, RsmevalData data) {

  static RsmevalSubject read(Path file) throws IOException {
    RsmevalConfig config = RsmevalConfig.read(file);
    return new RsmevalSubject(config, new RsmevalReader(config).read());
  }

  EvaluationSubject subject() {
    List<RsmTable> tables = new ArrayList<>(RsmTables.of(data.experiment()));
    tables.addAll(data.tables());
    List<Path> inputs = new ArrayList<>(List.of(config.file(), config.predictionsFile()));
    if (config.scaleWith().file() != null) {
      inputs.add(config.scaleWith().file());
    }
    return new EvaluationSubject(
        List.of(
            new EvaluationSet(
                config.experimentId(),
                config.columns().system(),
                config.scoreScale(),
                data.experiment().rows())),
        data.exclusions(),
        data.rows(),
        List.of(new EvaluationSubject.Tables(config.experimentId(), config.fileFormat(), tables)),
        inputs,
        Map.of("rsmeval", config.experimentId(), "scale", config.scoreScale().toString()),
        data.notes());
  }

  /** The settings that the configuration makes, besides those of the intervals. */
  EvaluationSettings settings() {
    EvaluationSettings usual = EvaluationSettings.DEFAULT;
    return new EvaluationSettings(
        usual.resamples(),
        usual.method(),
        usual.level(),
        config.tolerance(),
        data.experiment().form().scaling(),
        config.leastPerGroup(),
        config.raterErrorVariance());
  }
}
