/**
 * How well the machine measures what the reads have in common: the true score of classical test
 * theory, read = true score + error, errors of mean zero, alike in variance and unrelated to
 * anything.
 *
 * <p>{@link org.cyborgscoring.metrics.truescore.ReadMoments} are taken of the reads; rater error
 * variance, true-score variance, the machine's error against the true score, PRMSE, reliability and
 * the ceilings of QWK follow from them. Any number of raters, any of them absent.
 *
 * <p>Lord, F. M., &amp; Novick, M. R. (1968). Statistical theories of mental test scores.
 */
@NullMarked
package org.cyborgscoring.metrics.truescore;

import org.jspecify.annotations.NullMarked;
