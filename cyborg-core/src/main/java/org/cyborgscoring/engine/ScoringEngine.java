package org.cyborgscoring.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.screening.ConditionCode;
import org.cyborgscoring.screening.ConditionScreen;

/**
 * A fitted Student with everything it takes to score operationally: the item, the cut scores, the
 * settings of the condition codes, and what it was made from. Immutable; may be used from several
 * threads at once.
 */
public final class ScoringEngine {
  private final Item item;
  private final StudentModel model;
  private final CutScores cutScores;
  private final ConditionScreen screen;
  private final EngineProvenance provenance;

  /**
   * An engine.
   *
   * @param item the item that it scores
   * @param model the fitted Student
   * @param cutScores turn its expected scores into points of the item's scale
   * @param screen gives condition codes
   * @param provenance what it was made from
   * @throws IllegalArgumentException if the cut scores are of another scale
   */
  public ScoringEngine(
      Item item,
      StudentModel model,
      CutScores cutScores,
      ConditionScreen screen,
      EngineProvenance provenance) {
    if (!cutScores.scale().equals(item.scale())) {
      throw new IllegalArgumentException(
          "Cut scores of " + cutScores.scale() + " for an item of " + item.scale());
    }
    this.item = item;
    this.model = model;
    this.cutScores = cutScores;
    this.screen = screen;
    this.provenance = provenance;
  }

  /**
   * Loads what {@link #save} wrote, after checking every byte of it.
   *
   * @throws org.cyborgscoring.data.InputException if there is no such file, if it is no scoring
   *     engine, of a format this version does not read, damaged or changed, or if its kind of
   *     Student is not installed
   */
  public static ScoringEngine load(Path file) throws IOException {
    return new EngineReader(file).read();
  }

  /**
   * Writes the engine as one file, replacing what is there: the whole of it or nothing. The same
   * engine gives the same bytes.
   */
  public void save(Path file) throws IOException {
    EngineWriter.write(this, file);
  }

  /**
   * Scores responses, those with a condition code excepted.
   *
   * @return what the engine says of each, in their order; it depends on that response alone
   */
  public List<ScoredResponse> score(List<Response> responses) {
    List<Optional<ConditionCode>> codes = responses.stream().map(screen::code).toList();
    List<Response> scorable = new ArrayList<>(responses.size());
    for (int i = 0; i < responses.size(); i++) {
      if (codes.get(i).isEmpty()) {
        scorable.add(responses.get(i));
      }
    }
    Iterator<ScoreDistribution> predictions = predictions(scorable);
    List<ScoredResponse> scored = new ArrayList<>(responses.size());
    for (int i = 0; i < responses.size(); i++) {
      String id = responses.get(i).id();
      ConditionCode code = codes.get(i).orElse(null);
      scored.add(
          code == null
              ? ScoredResponse.scored(id, MachineScore.of(predictions.next(), cutScores))
              : ScoredResponse.coded(id, code));
    }
    return scored;
  }

  private Iterator<ScoreDistribution> predictions(List<Response> scorable) {
    List<ScoreDistribution> predictions = model.score(scorable);
    if (predictions.size() != scorable.size()) {
      throw new IllegalStateException(
          "The model gave " + predictions.size() + " scores for " + scorable.size());
    }
    return predictions.iterator();
  }

  /** The item that the engine scores. */
  public Item item() {
    return item;
  }

  /** The fitted Student. */
  public StudentModel model() {
    return model;
  }

  /** The thresholds between the score points. */
  public CutScores cutScores() {
    return cutScores;
  }

  /** What gives condition codes. */
  public ConditionScreen screen() {
    return screen;
  }

  /** What the engine was made from. */
  public EngineProvenance provenance() {
    return provenance;
  }
}
