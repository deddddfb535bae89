package org.cyborgscoring.torch.encoder;

/**
 * By what the vectors of queries and keys are turned at each position: the angle of pair i at
 * position p is p / base^(2i/size).
 *
 * @param cosine of the angles, each pair's twice: [length, size]
 * @param sine of the angles, likewise
 * @param <T> an array of the operations in use
 */
public record Rotation<T>(T cosine, T sine) {}
