package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.torch.checkpoint.ShardIndex;

/**
 * Gets models from the Hugging Face hub, or a mirror of it, into the cache that Python's
 * huggingface_hub keeps.
 *
 * <p>The protocol is that of huggingface_hub: the hub's API says which commit a revision stands for
 * and which files it has; a request for the head of a file gives its hash and size; the file itself
 * may come from another host. What the cache holds already is not fetched again. A Hub may be used
 * by several threads.
 */
public final class Hub {
  private final HubSettings settings;
  private final RepositoryCache.Links links;
  private final Means means;

  /**
   * A hub as the user's environment names it. Nothing is connected to or made yet.
   *
   * @param environment the variables, such as those of {@link System#getenv()}; HF_HOME,
   *     HF_HUB_CACHE, HF_ENDPOINT, HF_TOKEN, HF_HUB_OFFLINE and the others that
   *     docs/models-from-the-hub.md names
   * @param progress is told of the bytes that have come
   * @throws InputException if a variable cannot be what it should be
   */
  public Hub(Map<String, String> environment, Progress progress) {
    this(
        HubSettings.from(environment),
        progress,
        Patience.usual(),
        (link, target) -> Files.createSymbolicLink(link, target),
        DiskRoom.ofSystem());
  }

  Hub(
      HubSettings settings,
      Progress progress,
      Patience patience,
      RepositoryCache.Links links,
      DiskRoom room) {
    this.settings = settings;
    this.links = links;
    this.means = Means.of(settings, progress, patience, room);
  }

  /**
   * Gets a model: finds out which commit its revision stands for, and downloads what the cache
   * lacks of it. Without a connection, the commit that the revision stood for when the hub was last
   * asked is taken from the cache.
   *
   * @return where it lies
   * @throws InputException if there is no such model, this user may not have it, it is none that
   *     can be read here, or it is neither in the cache nor to be reached; the message says what to
   *     do
   * @throws IOException if the cache cannot be read or written
   */
  public HubSnapshot resolve(ModelName name) throws IOException {
    RepositoryCache cache = new RepositoryCache(settings.cache(), name, links);
    Absence absence = new Absence(settings, name, cache.folder());
    Optional<HubSnapshot> known = cached(cache, name);
    if (settings.offline()) {
      return known.orElseThrow(() -> absence.whenOffline(lacking(cache, name)));
    }
    Patience usual = means.patience();
    Listing listing;
    try {
      listing = means.api().listing(name, known.isPresent() ? usual.forOneAttempt() : usual);
    } catch (HubUnreachable e) {
      return known.orElseThrow(() -> absence.whenUnreachable(e));
    }
    try {
      download(cache, name, listing);
    } catch (HubUnreachable e) {
      throw absence.whenBrokenOff(e);
    }
    cache.remember(name, listing.commit());
    return new HubSnapshot(cache.snapshot(listing.commit()), name, listing.commit(), false);
  }

  private static Optional<HubSnapshot> cached(RepositoryCache cache, ModelName name)
      throws IOException {
    Optional<String> commit = cache.commitOf(name);
    if (commit.isEmpty() || !cache.missing(commit.get()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new HubSnapshot(cache.snapshot(commit.get()), name, commit.get(), true));
  }

  private void download(RepositoryCache cache, ModelName name, Listing listing)
      throws HubUnreachable, IOException {
    Set<String> files = NeededFiles.of(name, listing.files());
    Downloads downloads = new Downloads(means, cache, name, listing.commit());
    if (files.contains(NeededFiles.INDEX)) {
      downloads.fetch(Set.of(NeededFiles.INDEX));
      Set<String> shards =
          ShardIndex.read(cache.snapshot(listing.commit()).resolve(NeededFiles.INDEX)).shards();
      if (!listing.files().containsAll(shards)) {
        throw new InputException(
            "hf:" + name + " lacks files that its " + NeededFiles.INDEX + " names; name another.");
      }
      files.addAll(shards);
    }
    downloads.fetch(files);
  }

  private static List<String> lacking(RepositoryCache cache, ModelName name) {
    try {
      Optional<String> commit = cache.commitOf(name);
      return commit.isEmpty() ? List.of() : cache.missing(commit.get());
    } catch (IOException e) {
      return List.of(); // It is said that the model is not there; that is true enough.
    }
  }
}
