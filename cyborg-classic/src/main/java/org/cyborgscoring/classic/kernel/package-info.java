/** How alike two responses are: kernels over their terms and over their places in spaces. */
@NullMarked
package org.cyborgscoring.classic.kernel;

import org.jspecify.annotations.NullMarked;
