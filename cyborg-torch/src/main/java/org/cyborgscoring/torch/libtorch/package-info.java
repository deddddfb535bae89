/**
 * libtorch through JavaCPP: its start, devices, parameters, and the operations of encoders.
 *
 * <p>Native memory is freed by scopes, not by the garbage collector: work with tensors stands
 * within {@link org.cyborgscoring.torch.libtorch.Scope#run}, and what outlives it is owned by a
 * {@link org.cyborgscoring.torch.libtorch.Parameters}.
 */
@NullMarked
package org.cyborgscoring.torch.libtorch;

import org.jspecify.annotations.NullMarked;
