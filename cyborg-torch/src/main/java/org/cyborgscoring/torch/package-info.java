/**
 * Transformers on libtorch: encoders as Students, decoders as Teachers, in files as Hugging Face
 * has them.
 */
@NullMarked
package org.cyborgscoring.torch;

import org.jspecify.annotations.NullMarked;
