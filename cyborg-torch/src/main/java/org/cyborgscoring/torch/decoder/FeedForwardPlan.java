package org.cyborgscoring.torch.decoder;

import org.cyborgscoring.torch.encoder.Activation;

/**
 * The network after attention: {@code down(activation(first) · second)} of two projections (Shazeer
 * 2020), or {@code down(activation(first))} of one.
 *
 * @param projections one or two
 * @param activation of the first
 * @param down back to the hidden size
 */
public record FeedForwardPlan(Projections projections, Activation activation, Projection down) {}
