package org.cyborgscoring.torch.student;

/**
 * A row to learn from.
 *
 * @param response its place among the responses
 * @param target what the network is to give for it
 * @param weight how much it counts
 */
@SuppressWarnings("ArrayRecordComponent") // Shared within one fit and never changed.
record Example(int response, float[] target, double weight) {}
