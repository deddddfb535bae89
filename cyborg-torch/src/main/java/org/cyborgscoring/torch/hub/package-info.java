/**
 * Models by name from the Hugging Face hub, in the cache that Python's huggingface_hub uses too.
 *
 * <p>{@link org.cyborgscoring.torch.hub.Hub} turns a {@link org.cyborgscoring.torch.hub.ModelName}
 * into a folder: it asks which commit the name stands for, downloads the files a model here is made
 * of that the cache lacks, and checks every one by its hash. This is the only package that touches
 * the network; it runs nothing that it fetched and trusts no name or number that a server gave
 * before checking it.
 */
@NullMarked
package org.cyborgscoring.torch.hub;

import org.jspecify.annotations.NullMarked;
