/** Benchmarks. */
@NullMarked
package org.cyborgscoring.benchmarks;

import org.jspecify.annotations.NullMarked;
