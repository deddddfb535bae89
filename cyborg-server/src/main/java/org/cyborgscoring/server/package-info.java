/** Serves local models over HTTP to other programs. */
@NullMarked
package org.cyborgscoring.server;

import org.jspecify.annotations.NullMarked;
