package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.torch.checkpoint.ShardIndex;

/**
 * One repository in the cache, laid out as Python's huggingface_hub lays it out:
 *
 * <pre>
 * .locks/models--owner--name/HASH.lock
 * models--owner--name/blobs/HASH                 the content of a file, once
 * models--owner--name/refs/main                  the commit that main stood for
 * models--owner--name/snapshots/COMMIT/config.json   a link to ../../blobs/HASH
 * </pre>
 */
final class RepositoryCache {
  private static final String INCOMPLETE = ".cyborg.incomplete";
  private static final int LONGEST_REF = 100;

  private final Path folder;
  private final Path locks;
  private final Links links;

  /** Makes links. */
  @FunctionalInterface
  interface Links {
    /**
     * Makes a link that leads to a target relative to its own folder.
     *
     * @throws IOException or {@link UnsupportedOperationException} where that is not possible
     */
    void create(Path link, Path target) throws IOException;
  }

  /**
   * Looks at a repository's part of the cache; nothing is made.
   *
   * @param cache the folder of the whole cache
   */
  RepositoryCache(Path cache, ModelName name, Links links) {
    String folderName = "models--" + name.owner() + "--" + name.name();
    this.folder = cache.resolve(folderName);
    this.locks = cache.resolve(".locks").resolve(folderName);
    this.links = links;
  }

  /** The folder of this repository. */
  Path folder() {
    return folder;
  }

  /** Where the content with a hash lies, or will. */
  Path blob(BlobHash hash) {
    return folder.resolve("blobs").resolve(hash.hex());
  }

  /** Where what has come of it is kept until all of it is there. */
  Path partial(BlobHash hash) {
    return folder.resolve("blobs").resolve(hash.hex() + INCOMPLETE);
  }

  /** What is locked to download it. */
  Path lock(BlobHash hash) {
    return locks.resolve(hash.hex() + ".lock");
  }

  /** The folder of a commit's files. */
  Path snapshot(String commit) {
    return folder.resolve("snapshots").resolve(commit);
  }

  /** Whether a file of a commit is there, whole. */
  boolean has(String commit, String file) {
    return Files.isRegularFile(snapshot(commit).resolve(file));
  }

  /** The commit that a revision stood for when the hub was last asked. */
  Optional<String> commitOf(ModelName name) throws IOException {
    if (name.isPinned()) {
      return Optional.of(name.revision());
    }
    Path ref = ref(name);
    if (!Files.isRegularFile(ref) || Files.size(ref) > LONGEST_REF) {
      return Optional.empty();
    }
    String commit = Files.readString(ref, StandardCharsets.ISO_8859_1).strip();
    return ModelName.isCommit(commit) ? Optional.of(commit) : Optional.empty();
  }

  /** Notes the commit that a revision stands for. */
  void remember(ModelName name, String commit) throws IOException {
    if (!commitOf(name).equals(Optional.of(commit))) {
      AtomicFile.writeString(ref(name), commit);
    }
  }

  /** Which files a commit lacks here to be a model; none if it is one. */
  List<String> missing(String commit) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String file : List.of(NeededFiles.CONFIG, NeededFiles.TOKENIZER)) {
      if (!has(commit, file)) {
        missing.add(file);
      }
    }
    if (has(commit, NeededFiles.WEIGHTS)) {
      return missing;
    }
    if (!has(commit, NeededFiles.INDEX)) {
      missing.add(NeededFiles.WEIGHTS);
      return missing;
    }
    for (String shard : ShardIndex.read(snapshot(commit).resolve(NeededFiles.INDEX)).shards()) {
      if (!has(commit, shard)) {
        missing.add(shard);
      }
    }
    return missing;
  }

  /**
   * Puts a file into a commit's folder: as a link to its content, or as a copy where there are no
   * links.
   */
  void link(String commit, RemoteFile file) throws IOException {
    Path pointer = snapshot(commit).resolve(file.name());
    Path parent = pointer.resolveSibling(".").normalize();
    Files.createDirectories(parent);
    Path blob = blob(file.hash());
    Path fresh = AtomicFile.temporary(pointer);
    try {
      links.create(fresh, parent.relativize(blob));
      Files.move(
          fresh, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UnsupportedOperationException e) {
      Files.deleteIfExists(fresh);
      AtomicFile.write(pointer, stream -> Files.copy(blob, stream));
    }
  }

  private Path ref(ModelName name) {
    return folder.resolve("refs").resolve(name.revision());
  }
}
