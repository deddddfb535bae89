/**
 * Encoders, each written once over abstract operations.
 *
 * <p>An architecture declares its parameters through {@link org.cyborgscoring.torch.encoder.Layers}
 * and computes with {@link org.cyborgscoring.torch.encoder.Ops}: libtorch carries the operations
 * out, the ONNX writer notes them down as a graph. The package itself needs neither.
 */
@NullMarked
package org.cyborgscoring.torch.encoder;

import org.jspecify.annotations.NullMarked;
