package org.cyborgscoring.torch.hub;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyborgscoring.data.InputException;

/**
 * Where the hub and its cache are, by the environment variables that Python's huggingface_hub
 * reads.
 *
 * @param endpoint the hub or its mirror, without a slash at the end
 * @param cache the folder of the cache
 * @param token what the user is known by to the hub
 * @param offline whether the network must not be touched
 * @param proxies how addresses are reached
 */
record HubSettings(
    URI endpoint, Path cache, Optional<Token> token, boolean offline, EnvironmentProxies proxies) {
  private static final Set<String> TRUE = Set.of("1", "ON", "YES", "TRUE");
  private static final String HUB = "https://huggingface.co";

  /**
   * Reads the variables; one that is empty counts as not set.
   *
   * @throws InputException if one of them cannot be what it should be
   */
  static HubSettings from(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    Path home =
        variables
            .path("HF_HOME")
            .orElseGet(
                () ->
                    variables
                        .path("XDG_CACHE_HOME")
                        .orElseGet(() -> variables.home().resolve(".cache"))
                        .resolve("huggingface"));
    Path cache =
        variables
            .path("HF_HUB_CACHE")
            .or(() -> variables.path("HUGGINGFACE_HUB_CACHE"))
            .orElseGet(() -> home.resolve("hub"));
    return new HubSettings(
        endpoint(variables.value("HF_ENDPOINT").orElse(HUB)),
        cache,
        token(variables, home),
        variables.isTrue("HF_HUB_OFFLINE") || variables.isTrue("TRANSFORMERS_OFFLINE"),
        EnvironmentProxies.from(environment));
  }

  private static URI endpoint(String text) {
    try {
      URI uri = new URI(text.replaceAll("/+$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null
          && Set.of("http", "https").contains(scheme)
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, without the text: it may hold a password.
    }
    throw new InputException(
        "HF_ENDPOINT is no address of a hub; write one such as https://huggingface.co, without"
            + " user, query or fragment.");
  }

  private static Optional<Token> token(Variables variables, Path home) {
    if (variables.isTrue("HF_HUB_DISABLE_IMPLICIT_TOKEN")) {
      return Optional.empty();
    }
    for (String name : new String[] {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
      Optional<String> value = variables.value(name);
      if (value.isPresent()) {
        return Optional.of(new Token(value.get(), name));
      }
    }
    Path file = variables.path("HF_TOKEN_PATH").orElseGet(() -> home.resolve("token"));
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(new Token(text, file.toString()));
    } catch (IOException e) {
      throw new InputException(
          file + " holds the access token for the hub, but cannot be read; mend its rights.", e);
    }
  }

  /** The environment; a variable that is empty or blank counts as not set. */
  private record Variables(Map<String, String> environment) {
    Optional<String> value(String name) {
      return Optional.ofNullable(environment.get(name))
          .map(String::strip)
          .filter(v -> !v.isEmpty());
    }

    boolean isTrue(String name) {
      return value(name).filter(v -> TRUE.contains(v.toUpperCase(Locale.ROOT))).isPresent();
    }

    Optional<Path> path(String name) {
      return value(name).map(text -> toPath(name, text));
    }

    Path home() {
      return value("HOME")
          .or(() -> value("USERPROFILE"))
          .map(text -> toPath("HOME", text))
          .orElseThrow(
              () ->
                  new InputException(
                      "There is no home folder to keep models from the hub in; set HF_HOME to a"
                          + " folder for them."));
    }

    private Path toPath(String name, String text) {
      try {
        boolean inHome = text.equals("~") || text.startsWith("~/") || text.startsWith("~\\");
        return inHome
            ? home().resolve(text.substring(Math.min(2, text.length())))
            : Path.of(text).toAbsolutePath();
      } catch (InvalidPathException e) {
        throw new InputException(name + " is no path of a folder or file: " + text, e);
      }
    }
  }
}
