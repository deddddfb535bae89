package org.cyborgscoring.torch.encoder;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.torch.checkpoint.ModelConfig;

/**
 * How DeBERTa tells distances apart: small ones one by one, large ones in buckets whose width grows
 * with the logarithm.
 *
 * @param span how many rows of the table stand on either side of its middle
 * @param buckets how many buckets there are, on either side as many as half of them stand for one
 *     distance each; 0 where every distance has a row of its own
 * @param farthest the distance that the last bucket ends at
 * @param contentToPosition whether the content of a query looks at distances
 * @param positionToContent whether distances look at the content of a key
 * @param sharedProjections whether distances pass through the projections of tokens
 * @param normalized whether the table is normalised
 */
record RelativePositions(
    int span,
    int buckets,
    int farthest,
    boolean contentToPosition,
    boolean positionToContent,
    boolean sharedProjections,
    boolean normalized) {

  /**
   * Reads the fields of a configuration.
   *
   * @throws InputException if one names a kind that Cyborg does not know
   */
  static RelativePositions of(ModelConfig config, EncoderSize size) {
    int farthest = config.integer("max_relative_positions", -1);
    if (farthest < 1) {
      farthest = size.positions();
    }
    int buckets = Math.max(0, config.integer("position_buckets", -1));
    List<String> kinds = config.texts("pos_att_type");
    if (kinds.size() == 1 && kinds.get(0).contains("|")) {
      kinds = List.of(kinds.get(0).split("\\|"));
    }
    if (!List.of("c2p", "p2c").containsAll(kinds)) {
      throw config.wrong("pos_att_type", "a list of \"c2p\" and \"p2c\"");
    }
    String norm = config.text("norm_rel_ebd", "none");
    if (!norm.equals("none") && !norm.equals("layer_norm")) {
      throw config.wrong("norm_rel_ebd", "\"none\" or \"layer_norm\"");
    }
    return new RelativePositions(
        buckets > 0 ? buckets : farthest,
        buckets,
        farthest,
        kinds.contains("c2p"),
        kinds.contains("p2c"),
        config.truth("share_att_key", false),
        norm.equals("layer_norm"));
  }

  /**
   * The row of the table for every distance from -most to most, in this order.
   *
   * @param most the largest distance between two tokens
   */
  int[] rows(int most) {
    int[] rows = new int[2 * most + 1];
    for (int distance = -most; distance <= most; distance++) {
      rows[distance + most] = Math.max(0, Math.min(2 * span - 1, bucket(distance) + span));
    }
    return rows;
  }

  /** In the single precision of the reference implementation, whose roundings decide the edges. */
  private int bucket(int distance) {
    int middle = buckets / 2;
    int size = Math.abs(distance);
    if (buckets == 0 || size <= middle) {
      return distance;
    }
    float ratio = (float) Math.log((float) size / middle);
    float all = (float) Math.log((float) ((farthest - 1.0) / middle));
    int bucket = (int) Math.ceil(ratio / all * (middle - 1)) + middle;
    return distance < 0 ? -bucket : bucket;
  }
}
