/**
 * Which responses people should read: how sure the machine may be of the score it reports, the
 * threshold below which people read, and what that costs and gains on responses with hand scores.
 *
 * <p>The idea is the reject option: Chow, C. K. (1970). On optimum recognition error and reject
 * tradeoff. IEEE Transactions on Information Theory, 16(1), 41-46; for scoring: Funayama, H., Sato,
 * T., Matsubayashi, Y., Mizumoto, T., Suzuki, J., &amp; Inui, K. (2022). Balancing cost and
 * quality: An exploration of human-in-the-loop frameworks for automated short answer scoring. AIED,
 * 465-476.
 */
@NullMarked
package org.cyborgscoring.routing;

import org.jspecify.annotations.NullMarked;
