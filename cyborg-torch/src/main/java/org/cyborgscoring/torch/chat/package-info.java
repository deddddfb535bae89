/**
 * Conversations as the text that a model was trained on: by its own chat template, or plainly for
 * models that have none.
 *
 * <p>Templates come with models and are not trusted. Nothing here needs libtorch, files or the
 * network.
 */
@NullMarked
package org.cyborgscoring.torch.chat;

import org.jspecify.annotations.NullMarked;
