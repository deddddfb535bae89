package org.cyborgscoring.torch.hub;

/**
 * A file as the hub has it.
 *
 * @param name its name in the repository
 * @param hash what it must have, which is also its name in the cache
 * @param size in bytes, or -1 if the hub does not say
 */
record RemoteFile(String name, BlobHash hash, long size) {

  /** The size, or 0 if the hub does not say. */
  long knownSize() {
    return Math.max(0, size);
  }

  /** The most bytes that may come. */
  long mostBytes() {
    return size >= 0 ? size : NeededFiles.mostBytes(name);
  }
}
