/** Encoders as ONNX files. */
@NullMarked
package org.cyborgscoring.torch.onnx;

import org.jspecify.annotations.NullMarked;
