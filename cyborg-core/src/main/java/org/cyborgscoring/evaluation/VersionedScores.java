package org.cyborgscoring.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.cyborgscoring.data.ScoreScale;

/** The machine's scores of a set in every form that the set and the settings allow. */
public final class VersionedScores {
  private final Map<ScoreVersion, double[]> scores = new EnumMap<>(ScoreVersion.class);

  private VersionedScores() {}

  /**
   * The forms: raw ones always, scaled ones if the settings have a scaling, reported ones if any
   * row has one; a row without has its rounded score in that place.
   */
  public static VersionedScores of(EvaluationSet set, EvaluationSettings settings) {
    VersionedScores versions = new VersionedScores();
    ScoreScale scale = set.scale();
    double margin = settings.trimTolerance();
    double[] raw = set.rows().stream().mapToDouble(EvaluationRow::machine).toArray();
    versions.put(
        raw,
        List.of(ScoreVersion.RAW, ScoreVersion.RAW_TRIMMED, ScoreVersion.RAW_ROUNDED),
        scale,
        margin);
    if (settings.scaling().isPresent()) {
      versions.put(
          map(raw, settings.scaling().get()::apply),
          List.of(ScoreVersion.SCALED, ScoreVersion.SCALED_TRIMMED, ScoreVersion.SCALED_ROUNDED),
          scale,
          margin);
    }
    if (set.rows().stream().anyMatch(row -> row.reported() != null)) {
      double[] reported = versions.scores(ScoreVersion.RAW_ROUNDED).clone();
      for (int i = 0; i < reported.length; i++) {
        Double given = set.rows().get(i).reported();
        reported[i] = given == null ? reported[i] : given;
      }
      versions.scores.put(ScoreVersion.REPORTED, reported);
    }
    return versions;
  }

  private void put(double[] start, List<ScoreVersion> forms, ScoreScale scale, double margin) {
    double[] trimmed = map(start, score -> scale.trim(score, margin));
    scores.put(forms.get(0), start);
    scores.put(forms.get(1), trimmed);
    scores.put(forms.get(2), map(trimmed, score -> rounded(scale, score)));
  }

  /**
   * The point of the scale nearest to a score; halfway between two, the one that is an even number
   * of steps from where the scale's points would meet zero.
   */
  public static double rounded(ScoreScale scale, double score) {
    double phase = scale.min() - scale.step() * Math.floor(scale.min() / scale.step());
    double point = Math.rint((score - phase) / scale.step()) * scale.step() + phase;
    return scale.point(scale.nearestIndex(point));
  }

  private static double[] map(double[] from, DoubleUnaryOperator form) {
    double[] to = new double[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = form.applyAsDouble(from[i]);
    }
    return to;
  }

  /** The forms there are, in the order of {@link ScoreVersion}. */
  public Set<ScoreVersion> versions() {
    return Collections.unmodifiableSet(scores.keySet());
  }

  /**
   * The scores in one form, a row each; not to be changed.
   *
   * @throws IllegalArgumentException if there is no such form
   */
  public double[] scores(ScoreVersion version) {
    double[] found = scores.get(version);
    if (found == null) {
      throw new IllegalArgumentException("There are no scores of version " + version.id() + ".");
    }
    return found;
  }
}
