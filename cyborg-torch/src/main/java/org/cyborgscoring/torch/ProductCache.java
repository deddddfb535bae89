package org.cyborgscoring.torch;

import java.nio.file.Path;

/** Where Cyborg keeps what can be made again: a folder of its own in the user's cache. */
public final class ProductCache {
  private ProductCache() {}

  /**
   * A folder of the cache, which may not exist yet: {@code cyborg/NAME} below {@code
   * XDG_CACHE_HOME}, or below {@code .cache} in the user's home.
   */
  public static Path folder(String name) {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("cyborg").resolve(name);
  }
}
