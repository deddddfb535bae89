package org.cyborgscoring.rsmtool;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.jspecify.annotations.Nullable;

/**
 * An rsmeval configuration.
 *
 * @param file where it stands
 * @param experimentId what the tables' names begin with
 * @param predictionsFile the table of scores
 * @param columns where the scores are in it
 * @param trim the range of trimmed scores
 * @param scale the lowest and highest score point and the tolerance behind {@code trim}
 * @param scaleWith how the scores are scaled
 * @param flagColumns the values that are evaluated, by flag column
 * @param excludeZeroScores whether responses with a human score of 0 are left out
 * @param minPerGroup the fewest responses that a subgroup must have to be shown, by group column
 * @param raterErrorVariance the variance of rater errors where it is given
 * @param minItemsPerCandidate the fewest responses that a candidate must have; 0 for no limit
 * @param fileFormat how the tables are written
 * @param notes what the user should know, such as fields without effect
 */
public record RsmevalConfig(
    Path file,
    String experimentId,
    Path predictionsFile,
    Columns columns,
    TrimRange trim,
    Bounds scale,
    ScaleWith scaleWith,
    Map<String, List<String>> flagColumns,
    boolean excludeZeroScores,
    Map<String, Integer> minPerGroup,
    OptionalDouble raterErrorVariance,
    int minItemsPerCandidate,
    RsmFileFormat fileFormat,
    List<String> notes) {

  /**
   * The columns of the table of scores.
   *
   * @param id ids
   * @param human the score of record
   * @param second the second human score, or null
   * @param system the machine's score
   * @param candidate candidates, or null
   * @param subgroups subgroups
   */
  public record Columns(
      String id,
      String human,
      @Nullable String second,
      String system,
      @Nullable String candidate,
      List<String> subgroups) {
    public Columns {
      subgroups = List.copyOf(subgroups);
    }
  }

  /**
   * The bounds of the score scale.
   *
   * @param min the lowest score point
   * @param max the highest
   * @param tolerance how far beyond them a trimmed score may lie
   */
  public record Bounds(double min, double max, double tolerance) {}

  /**
   * How scores are scaled.
   *
   * @param asIs whether they are scaled already
   * @param file the table with human scores and predictions to scale by, or null
   */
  public record ScaleWith(boolean asIs, @Nullable Path file) {
    /** The scores are raw and stay so. */
    public static final ScaleWith RAW = new ScaleWith(false, null);
  }

  public RsmevalConfig {
    flagColumns = Map.copyOf(flagColumns);
    minPerGroup = Map.copyOf(minPerGroup);
    notes = List.copyOf(notes);
  }

  /**
   * The score scale: the whole numbers from {@code trim_min} to {@code trim_max}, or nearest to
   * them where these say where to trim and the tolerance is 0.
   *
   * @throws InputException if that is no scale of at least two points
   */
  public ScoreScale scoreScale() {
    return new ScoreScale(Math.rint(scale.min()), Math.rint(scale.max()), 1);
  }

  /** How far beyond the ends of {@link #scoreScale} trimmed scores may lie. */
  public double tolerance() {
    ScoreScale points = scoreScale();
    if (points.min() == scale.min() && points.max() == scale.max()) {
      // To the last bit what the configuration says.
      return scale.tolerance();
    }
    double below = points.min() - trim.floor();
    double above = trim.ceiling() - points.max();
    return Math.max(0, (below + above) / 2);
  }

  /**
   * The fewest responses that a subgroup must have to get figures: the least of all columns', and
   * at least 1.
   */
  public int leastPerGroup() {
    return Math.max(1, minPerGroup.values().stream().mapToInt(Integer::intValue).min().orElse(1));
  }

  /**
   * Reads a configuration. Comments are allowed, as in RSMTool; paths are relative to its folder.
   *
   * @throws InputException if it is not there, no JSON, or a field is unknown, missing or unusable
   */
  public static RsmevalConfig read(Path file) {
    return new RsmevalConfigReader(file).read();
  }
}
