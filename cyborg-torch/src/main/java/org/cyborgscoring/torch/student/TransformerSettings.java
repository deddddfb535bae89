package org.cyborgscoring.torch.student;

import org.cyborgscoring.safetensors.DType;

/**
 * How a Student that is a transformer is made.
 *
 * @param head the id of its head
 * @param plan epochs, batches and learning rate
 * @param maxTokens the most tokens it sees at once, special tokens included; 0 for as many as the
 *     model allows
 * @param longText the name of what is done with longer responses
 * @param device the name of what computes
 * @param folds in how many parts the rows are left out for out-of-sample predictions, at least 2
 * @param withFeatures whether it sees surface features besides the text
 * @param machineWeight how much a machine score counts at most, where a hand score counts 1
 * @param precision the type of the stored weights: F32 or BF16
 */
record TransformerSettings(
    String head,
    TrainingPlan plan,
    int maxTokens,
    String longText,
    String device,
    int folds,
    boolean withFeatures,
    double machineWeight,
    DType precision) {}
