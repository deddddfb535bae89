/**
 * Gates: the criteria that a scoring engine must meet before it scores for a testing programme, and
 * the verdict on the figures of an evaluation. A criterion is met or missed only when the whole
 * interval of a figure says so; else the data do not decide it.
 */
@NullMarked
package org.cyborgscoring.gates;

import org.jspecify.annotations.NullMarked;
