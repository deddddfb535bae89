package org.cyborgscoring.experiment;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.Mitigation;

/**
 * What a mitigation does to the Student on Cyborg Data, at one sampling and one number of hand
 * scores.
 *
 * @param item the item, or {@link Summary#ALL_ITEMS} for the mean over items
 * @param sampling the sampler
 * @param amount how many hand scores were asked for
 * @param mitigation what was done; {@code NONE} for what the others are compared with
 * @param means the means over seeds with 95 % intervals, by the ids of {@link #STATISTICS}
 * @param changes the mean differences from the same seeds without mitigation; their intervals allow
 *     for seeds sharing responses. Undefined for {@code NONE}
 */
public record MitigationEffect(
    String item,
    String sampling,
    Amount amount,
    Mitigation mitigation,
    Map<String, IntervalEstimate> means,
    Map<String, IntervalEstimate> changes) {

  /**
   * QWK, what mitigation costs; then what it is for: the largest |DSM| and |SMD| of a subgroup, and
   * the largest CSD and OSA of a group column.
   */
  public static final List<String> STATISTICS =
      List.of("qwk", "worst_dsm", "worst_smd", "csd", "osa");

  public MitigationEffect {
    means = Map.copyOf(means);
    changes = Map.copyOf(changes);
  }
}
