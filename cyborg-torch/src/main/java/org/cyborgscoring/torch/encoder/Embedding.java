package org.cyborgscoring.torch.encoder;

/**
 * A table with a vector for every id.
 *
 * @param weight the name of the table, [rows, size]
 * @param rows how many ids there are
 * @param size the length of a vector
 */
public record Embedding(String weight, int rows, int size) {}
