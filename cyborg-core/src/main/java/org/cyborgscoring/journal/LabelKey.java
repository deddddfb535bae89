package org.cyborgscoring.journal;

/**
 * What a label depends on.
 *
 * @param response SHA-256 of the response's text
 * @param prompt SHA-256 of all that the model was told
 * @param model the model's name
 * @param adapter the name or hash of what was learned on top of it; empty when nothing was
 * @param sample which of several answers to the same question this is, from 0
 */
public record LabelKey(String response, String prompt, String model, String adapter, int sample) {}
