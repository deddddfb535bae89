package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Brings the files of one commit into the cache. */
final class Downloads {
  private final Means means;
  private final RepositoryCache cache;
  private final ModelName name;
  private final String commit;

  Downloads(Means means, RepositoryCache cache, ModelName name, String commit) {
    this.means = means;
    this.cache = cache;
    this.name = name;
    this.commit = commit;
  }

  /**
   * Fetches those of the files that the cache lacks.
   *
   * @throws HubUnreachable if they do not come; those that came are kept
   */
  void fetch(Set<String> names) throws HubUnreachable, IOException {
    List<RemoteFile> files = new ArrayList<>();
    long total = 0;
    long missing = 0;
    for (String file : names) {
      if (!cache.has(commit, file)) {
        RemoteFile remote = means.api().file(name, commit, file, means.patience());
        files.add(remote);
        total += remote.knownSize();
        missing += missing(remote);
      }
    }
    means.room().require(cache.folder(), name, missing);
    long done = 0;
    for (RemoteFile file : files) {
      fetch(file, done, total);
      done += file.knownSize();
      means.progress().update(task(), done, total);
    }
  }

  private void fetch(RemoteFile file, long before, long total) throws HubUnreachable, IOException {
    Path blob = cache.blob(file.hash());
    Runnable waiting =
        () ->
            means
                .progress()
                .update("Waiting for another process to download hf:" + name, before, total);
    BlobLock lock = BlobLock.acquire(cache.lock(file.hash()), means.patience(), waiting);
    try {
      if (!isThere(file)) {
        Path partial = cache.partial(file.hash());
        Files.createDirectories(cache.blob(file.hash()).resolveSibling(".").normalize());
        new BlobDownload(
                means,
                name,
                file,
                partial,
                bytes -> means.progress().update(task(), before + bytes, total))
            .fetch(means.api().address(name, commit, file.name()));
        Files.move(
            partial, blob, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!cache.has(commit, file.name())) {
        cache.link(commit, file);
      }
    } finally {
      lock.close();
    }
  }

  /** What of a file is still to be written. */
  private long missing(RemoteFile file) throws IOException {
    if (isThere(file)) {
      return 0;
    }
    Path partial = cache.partial(file.hash());
    return Math.max(0, file.knownSize() - (Files.exists(partial) ? Files.size(partial) : 0));
  }

  private boolean isThere(RemoteFile file) throws IOException {
    Path blob = cache.blob(file.hash());
    return Files.isRegularFile(blob) && (file.size() < 0 || Files.size(blob) == file.size());
  }

  private String task() {
    return "Downloading hf:" + name;
  }
}
