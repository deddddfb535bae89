package org.cyborgscoring.torch.hub;

import java.nio.file.Path;

/**
 * A model from the hub as it lies on this machine.
 *
 * @param folder holds its files under the names they have on the hub; nothing in it may be changed,
 *     for other programs share it
 * @param name what was asked for
 * @param commit what the revision stood for, 40 hexadecimal digits; asked for again as revision, it
 *     gives the same files for ever
 * @param fromCache whether the hub was not asked, so that the revision may stand for something
 *     newer by now
 */
public record HubSnapshot(Path folder, ModelName name, String commit, boolean fromCache) {

  /** The model with its revision pinned, for provenance: {@code owner/name@commit}. */
  public ModelName pinned() {
    return name.at(commit);
  }
}
