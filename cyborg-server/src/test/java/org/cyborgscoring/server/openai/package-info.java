/** Tests of what requests are taken for. */
@NullMarked
package org.cyborgscoring.server.openai;

import org.jspecify.annotations.NullMarked;
