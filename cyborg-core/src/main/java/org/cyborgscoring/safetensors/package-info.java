/** Reading and writing safetensors files, every offset and length checked. */
@NullMarked
package org.cyborgscoring.safetensors;

import org.jspecify.annotations.NullMarked;
