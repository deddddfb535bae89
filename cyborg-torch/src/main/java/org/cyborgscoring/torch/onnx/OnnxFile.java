package org.cyborgscoring.torch.onnx;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.engine.ScoringEngine;

/**
 * The names in an exported file: of its inputs and outputs, and of what its metadata tell programs
 * that do not know Cyborg.
 */
public final class OnnxFile {
  /** Input: the tokens' ids, [batch, length], 64-bit integers. */
  public static final String IDS = "input_ids";

  /** Input: 1 at tokens and 0 at padding, [batch, length], 64-bit integers. */
  public static final String MASK = "attention_mask";

  /** Output: the expected score on the item's scale, [responses]. */
  public static final String EXPECTED = "expected_score";

  /** Output: the probability of each score point, [responses, points]. */
  public static final String PROBABILITIES = "probabilities";

  /** Metadata: the item's id. */
  public static final String ITEM = "cyborg.item";

  /** Metadata: the score points, from the lowest, with commas between them. */
  public static final String POINTS = "cyborg.points";

  /** Metadata: the cut scores that divide expected scores, one fewer than points, with commas. */
  public static final String CUTS = "cyborg.cut_scores";

  /** Metadata: the most tokens of a row, special tokens included. */
  public static final String MAX_TOKENS = "cyborg.max_tokens";

  /** Metadata: the id that fills up shorter rows. */
  public static final String PAD_ID = "cyborg.pad_id";

  /** Metadata: what is done with longer responses: truncate, head-tail or windows. */
  public static final String LONG_TEXT = "cyborg.long_text";

  /** Metadata: {@code responses}, or {@code windows} where all rows belong to one response. */
  public static final String ROWS = "cyborg.rows";

  /** Metadata: {@code fp32} or {@code int8}. */
  public static final String PRECISION = "cyborg.precision";

  /** Metadata: SHA-256 of the scoring engine that was exported. */
  public static final String ENGINE = "cyborg.engine_sha256";

  private OnnxFile() {}

  /** What the metadata say of an engine. */
  static Map<String, String> metadata(ScoringEngine engine, String engineHash) {
    Map<String, String> metadata = new TreeMap<>();
    metadata.put(ITEM, engine.item().id());
    metadata.put(
        POINTS,
        Arrays.stream(engine.item().scale().points())
            .mapToObj(ScoreScale::format)
            .collect(Collectors.joining(",")));
    metadata.put(
        CUTS,
        Arrays.stream(engine.cutScores().cuts())
            .mapToObj(Double::toString)
            .collect(Collectors.joining(",")));
    metadata.put(ENGINE, engineHash);
    return metadata;
  }
}
