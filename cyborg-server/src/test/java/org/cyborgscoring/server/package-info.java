@NullMarked
package org.cyborgscoring.server;

import org.jspecify.annotations.NullMarked;
