package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Outcome;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.routing.Confidence;
import org.cyborgscoring.routing.HandScoredResponse;
import org.cyborgscoring.routing.RoutingData;
import org.cyborgscoring.routing.UnreadResponse;
import org.cyborgscoring.scoring.ScoreDistribution;

/** Reads {@link RunConfidence} from the files of a run, and checks that they belong together. */
final class RunConfidenceReader {
  private static final double WRITTEN = 1e-6;
  private static final String EXPECTED = ScorerNames.STUDENT_CYBORG + ".expected";

  private final EvaluatedFolder folder;
  private final Path outcomes;
  private final ScoreScale scale;
  private final Map<String, Double> handScores = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();

  RunConfidenceReader(EvaluatedFolder folder) {
    this.folder = folder;
    this.outcomes = folder.path().resolve(RunFiles.OUTCOMES);
    this.scale = ScoreScale.parse(setting("scale"));
  }

  RunConfidence read() throws IOException {
    if (!folder.provenance().outputs().containsKey(RunFiles.CYBORG_DATA)) {
      throw new InputException(
          folder.path()
              + " is no run; routing needs the Student of one: give the folder of a run.");
    }
    for (ResultRow row :
        ResultRow.read(folder.result(RunFiles.CYBORG_DATA), List.of("id", "score", "origin"))) {
      if (row.text("origin").equals(Origin.HUMAN.id())) {
        handScores.put(row.text("id"), row.number("score"));
      } else if (row.text("origin").equals(Origin.MACHINE.id())) {
        unread.add(row.text("id"));
      }
    }
    List<ResultRow> tested =
        ResultRow.read(folder.result(RunFiles.PREDICTIONS), List.of("id", "score", EXPECTED));
    Outcome student = outcome(ScorerNames.STUDENT_CYBORG);
    Confidence confidence = confidence("", student, Set.of());
    List<ScoreDistribution> training = student.training();
    RoutingData data =
        new RoutingData(
            setting("item"),
            scale,
            training.stream().map(confidence::of).toList(),
            student.test().isEmpty() ? crossValidated(tested) : judged(tested, student, confidence),
            unread(training.subList(handScores.size(), training.size()), confidence));
    return new RunConfidence(data, confidence);
  }

  private List<HandScoredResponse> crossValidated(List<ResultRow> tested) throws IOException {
    List<HandScoredResponse> judged = new ArrayList<>();
    for (int fold = 1; judged.size() < tested.size(); fold++) {
      String suffix = "-fold-" + fold;
      Outcome student = outcome(ScorerNames.STUDENT_CYBORG + suffix);
      int end = judged.size() + student.test().size();
      if (end > tested.size() || student.test().isEmpty()) {
        throw mixed();
      }
      List<ResultRow> own = tested.subList(judged.size(), end);
      Set<String> held = new HashSet<>();
      own.forEach(row -> held.add(row.text("id")));
      judged.addAll(judged(own, student, confidence(suffix, student, held)));
    }
    return judged;
  }

  private Confidence confidence(String suffix, Outcome student, Set<String> held)
      throws IOException {
    List<Double> scores =
        handScores.entrySet().stream()
            .filter(entry -> !held.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Outcome teacher = outcome(ScorerNames.TEACHER + suffix);
    int all = scores.size() + unread.size();
    if (student.training().size() != all || teacher.training().size() != all) {
      throw mixed();
    }
    return ConfidentStudent.of(scale, scores, teacher, student);
  }

  private List<HandScoredResponse> judged(
      List<ResultRow> rows, Outcome student, Confidence confidence) {
    if (rows.size() != student.test().size()) {
      throw mixed();
    }
    Confidence uncalibrated = Confidence.uncalibrated(student.cutScores());
    List<HandScoredResponse> judged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ScoreDistribution prediction = student.test().get(i);
      if (Math.abs(rows.get(i).number(EXPECTED) - prediction.expected()) > WRITTEN) {
        throw mixed();
      }
      judged.add(
          new HandScoredResponse(
              rows.get(i).text("id"),
              rows.get(i).number("score"),
              confidence.point(prediction),
              confidence.of(prediction),
              uncalibrated.of(prediction),
              groups(rows.get(i))));
    }
    return judged;
  }

  /** The columns behind those of the scorers are subgroups. */
  private static Map<String, String> groups(ResultRow row) {
    List<String> columns = row.columns();
    int first = 0;
    for (String scorer : ScorerNames.IN_ORDER) {
      first = Math.max(first, columns.indexOf(scorer + ".expected") + 1);
    }
    Map<String, String> groups = new LinkedHashMap<>();
    for (String column : columns.subList(first, columns.size())) {
      if (!row.text(column).isEmpty()) {
        groups.put(column, row.text(column));
      }
    }
    return groups;
  }

  private List<UnreadResponse> unread(List<ScoreDistribution> predictions, Confidence confidence) {
    List<UnreadResponse> responses = new ArrayList<>();
    for (int i = 0; i < predictions.size(); i++) {
      ScoreDistribution prediction = predictions.get(i);
      responses.add(
          new UnreadResponse(
              unread.get(i),
              confidence.point(prediction),
              prediction.expected(),
              confidence.of(prediction)));
    }
    return responses;
  }

  private Outcome outcome(String name) throws IOException {
    if (!Files.exists(outcomes.resolve(name + ".json"))) {
      throw new InputException(
          outcomes.resolve(name + ".json")
              + " is missing, and routing needs it; make the run anew.");
    }
    return new OutcomeFiles(outcomes, scale)
        .get(
            name,
            () -> {
              throw mixed();
            });
  }

  private String setting(String name) {
    String value = folder.provenance().settings().get(name);
    if (value == null) {
      throw new InputException(
          folder.path() + " does not say its " + name + "; give the folder of a run.");
    }
    return value;
  }

  private InputException mixed() {
    return new InputException(
        outcomes + " does not belong to the results beside it; make the run anew.");
  }
}
