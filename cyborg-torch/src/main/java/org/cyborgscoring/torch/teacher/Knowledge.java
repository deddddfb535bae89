package org.cyborgscoring.torch.teacher;

import org.jspecify.annotations.Nullable;

/**
 * What a Teacher has learned.
 *
 * @param adapter its adapters, or {@link Adapter#NONE}
 * @param outOfSample what it says of the hand-scored responses without having learned from them:
 *     natural logarithms of the probabilities of the points' score tokens, [responses][points]
 * @param how how it learned, or null where it is asked as it is
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not compared.
record Knowledge(Adapter adapter, double[][] outOfSample, TeacherCard.@Nullable Learning how) {}
