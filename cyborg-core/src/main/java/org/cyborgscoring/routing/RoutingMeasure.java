package org.cyborgscoring.routing;

import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.MomentStatistic;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.StandardizedMeanDifference;

/**
 * What routing gives. The rest are the responses that keep the machine's score; the whole are all
 * responses, with people's scores where they read. A gain is the whole (or the rest) compared with
 * sending as many responses that are chosen at random.
 */
public enum RoutingMeasure {
  /** The share of responses that people read. */
  SENT("sent"),
  /** Exact agreement of the rest. */
  REST_EXACT("rest.exact"),
  /** Quadratic weighted kappa of the rest. */
  REST_QWK("rest.qwk"),
  /** Standardised mean difference of the rest, in standard deviations of their hand scores. */
  REST_SMD("rest.smd"),
  /** Exact agreement of the whole. */
  WHOLE_EXACT("whole.exact"),
  /** Quadratic weighted kappa of the whole. */
  WHOLE_QWK("whole.qwk"),
  /** Standardised mean difference of the whole. */
  WHOLE_SMD("whole.smd"),
  /** Exact agreement of the rest, minus that of all: random routing leaves it as it is. */
  GAIN_REST_EXACT("gain.rest.exact"),
  /** Exact agreement of the whole, minus that under random routing. */
  GAIN_WHOLE_EXACT("gain.whole.exact"),
  /** Quadratic weighted kappa of the whole, minus that under random routing. */
  GAIN_WHOLE_QWK("gain.whole.qwk");

  private static final MomentStatistic QWK = new QuadraticWeightedKappa();
  private static final MomentStatistic SMD = StandardizedMeanDifference.ofMachine();

  private final String id;

  RoutingMeasure(String id) {
    this.id = id;
  }

  /** Its name in tables. */
  public String id() {
    return id;
  }

  /**
   * The measure of a sample.
   *
   * @param all its responses, at least one
   * @param rest those of them that keep the machine's score
   */
  Estimate of(RoutedSums all, RoutedSums rest) {
    return switch (this) {
      case SENT -> Estimate.of(share(all, rest));
      case REST_EXACT -> exact(rest);
      case REST_QWK -> of(QWK, rest);
      case REST_SMD -> of(SMD, rest);
      case WHOLE_EXACT -> exact(rest.completedBy(all));
      case WHOLE_QWK -> of(QWK, rest.completedBy(all));
      case WHOLE_SMD -> of(SMD, rest.completedBy(all));
      case GAIN_REST_EXACT -> difference(exact(rest), exact(all));
      case GAIN_WHOLE_EXACT ->
          difference(exact(rest.completedBy(all)), exact(all.readAtRandom(share(all, rest))));
      case GAIN_WHOLE_QWK ->
          difference(of(QWK, rest.completedBy(all)), of(QWK, all.readAtRandom(share(all, rest))));
    };
  }

  private static double share(RoutedSums all, RoutedSums rest) {
    return (all.size() - rest.size()) / all.size();
  }

  private static Estimate exact(RoutedSums sums) {
    return Estimate.ratio(sums.right(), sums.size(), "People read every response.");
  }

  private static Estimate of(MomentStatistic statistic, RoutedSums sums) {
    return sums.size() == 0
        ? Estimate.undefined("People read every response.")
        : statistic.compute(sums.moments());
  }

  private static Estimate difference(Estimate routed, Estimate random) {
    if (!routed.isDefined()) {
      return routed;
    }
    return random.isDefined() ? Estimate.of(routed.value() - random.value()) : random;
  }
}
