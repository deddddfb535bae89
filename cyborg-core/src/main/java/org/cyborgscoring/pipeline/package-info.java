/** The main job on one item: split, sample, Teacher, Cyborg Data, Student, evaluation. */
@NullMarked
package org.cyborgscoring.pipeline;

import org.jspecify.annotations.NullMarked;
