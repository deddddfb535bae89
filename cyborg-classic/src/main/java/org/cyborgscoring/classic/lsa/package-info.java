/**
 * Latent semantic analysis: what a pool of responses, scored or not, tells about which of them are
 * alike.
 */
@NullMarked
package org.cyborgscoring.classic.lsa;

import org.jspecify.annotations.NullMarked;
