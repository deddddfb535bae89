/** Statistical Teachers and Students in pure Java. */
@NullMarked
package org.cyborgscoring.classic;

import org.jspecify.annotations.NullMarked;
