package org.cyborgscoring.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A model's name as a user writes it: a provider's id, and after a colon what the provider makes of
 * it; or the path of a folder with a model.
 *
 * @param id the provider
 * @param argument what follows the colon, or the path; empty when there is neither
 */
public record ProviderName(String id, String argument) {
  /** The id of the provider that takes paths. */
  public static final String FOLDER = "folder";

  /** An id has two letters at least, so that the drive of a path on Windows is none. */
  private static final Pattern WITH_ARGUMENT = Pattern.compile("([a-z][a-z0-9-]+):(.*)");

  /**
   * Reads a name. A provider's id with a colon stands first; what holds a separator of paths and
   * has no such beginning is the path of a folder, as is {@code .}
   */
  public static ProviderName parse(String name) {
    var matcher = WITH_ARGUMENT.matcher(name);
    if (matcher.matches()) {
      return new ProviderName(matcher.group(1), matcher.group(2));
    }
    boolean path = name.contains("/") || name.contains("\\") || name.matches("\\.{1,2}");
    return path ? new ProviderName(FOLDER, name) : new ProviderName(name, "");
  }

  /**
   * Reads a name where it is known which providers there are: a folder at hand whose name is no
   * provider's may be named without a separator.
   *
   * @param service what the providers offer
   * @param id gives a provider's id
   */
  public static <P> ProviderName of(String name, Class<P> service, Function<P, String> id) {
    ProviderName parsed = parse(name);
    boolean unknown =
        parsed.argument().isEmpty() && !Providers.all(service, id).containsKey(parsed.id());
    return unknown && !name.isBlank() && Files.isDirectory(Path.of(name))
        ? new ProviderName(FOLDER, name)
        : parsed;
  }
}
