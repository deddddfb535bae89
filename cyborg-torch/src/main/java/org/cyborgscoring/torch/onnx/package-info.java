/**
 * Encoders as ONNX files: the graph is noted down by the same code that computes the model, its
 * linear layers are quantised where wanted, and ONNX Runtime carries it out.
 *
 * <p>Nothing here needs libtorch. The graphs hold standard operators of {@link
 * org.cyborgscoring.torch.onnx.OnnxGraph#OPSET} alone, in the shapes that ONNX Runtime recognises
 * and fuses when it loads them.
 */
@NullMarked
package org.cyborgscoring.torch.onnx;

import org.jspecify.annotations.NullMarked;
