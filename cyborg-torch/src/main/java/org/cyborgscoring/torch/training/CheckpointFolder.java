package org.cyborgscoring.torch.training;

import java.nio.file.Path;

/**
 * Where a training keeps its last epoch, so that the same call goes on from there.
 *
 * @param folder a folder of the training's own; made when it is missing
 * @param fingerprint tells data and model of this training from any other, such as a hash; a
 *     checkpoint of another is refused. Settings and seed need not be in it
 */
public record CheckpointFolder(Path folder, String fingerprint) {}
