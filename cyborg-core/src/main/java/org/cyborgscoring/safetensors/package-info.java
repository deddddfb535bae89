/**
 * Reading and writing safetensors files, every offset and length checked.
 *
 * <p>A hostile file gives an {@link org.cyborgscoring.data.InputException} and nothing else: no
 * other exception, and no more memory than its own length warrants.
 */
@NullMarked
package org.cyborgscoring.safetensors;

import org.jspecify.annotations.NullMarked;
