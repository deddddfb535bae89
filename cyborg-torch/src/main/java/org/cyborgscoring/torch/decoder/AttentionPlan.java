package org.cyborgscoring.torch.decoder;

import org.jspecify.annotations.Nullable;

/**
 * Causal attention with grouped queries (Ainslie et al. 2023).
 *
 * @param projections of queries, keys and values
 * @param output of the heads' results, side by side
 * @param heads how many heads of queries there are
 * @param keyValueHeads how many heads of keys and values; divides {@code heads}
 * @param headSize the length of a head's vector
 * @param scale by what the products of queries and keys are multiplied
 * @param softCap the bound that tanh keeps the scaled products within, or 0 for none
 * @param window how many tokens a token attends to, itself included, or 0 for all before it
 * @param queryNorm normalises each head's query before it is turned, or null
 * @param keyNorm the same of keys
 */
public record AttentionPlan(
    Projections projections,
    Projection output,
    int heads,
    int keyValueHeads,
    int headSize,
    double scale,
    double softCap,
    int window,
    @Nullable DecoderNorm queryNorm,
    @Nullable DecoderNorm keyNorm) {}
