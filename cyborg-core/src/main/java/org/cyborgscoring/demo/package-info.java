/** A generated item with prompt, rubric, raters and subgroups, for demonstrations and tests. */
@NullMarked
package org.cyborgscoring.demo;

import org.jspecify.annotations.NullMarked;
