package org.cyborgscoring.torch.prompt;

/**
 * A prompt as token ids, special tokens included. The array is the value's own: it is not to be
 * changed.
 *
 * @param tokens ids up to the first score token, which is not among them
 * @param cutTokens how many of the response's tokens were left out of its middle, 0 if none
 */
@SuppressWarnings("ArrayRecordComponent") // Large and many: shared, not copied.
public record TokenizedPrompt(int[] tokens, int cutTokens) {}
