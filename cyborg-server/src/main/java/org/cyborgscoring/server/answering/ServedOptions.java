package org.cyborgscoring.server.answering;

import java.nio.file.Path;
import java.util.Optional;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;

/**
 * What a user chose for a model that is served.
 *
 * @param base a fitted Teacher's model, where it is elsewhere than when the Teacher was fitted
 * @param template a template that the user supposes a fitted Teacher was trained with
 * @param storage how the weights are kept; empty for the way a Teacher was fitted with, and for 32
 *     bits where there is none
 * @param device what computes
 */
public record ServedOptions(
    Optional<ModelSource> base,
    Optional<Path> template,
    Optional<WeightStorage> storage,
    ComputeDevice device) {}
