package org.cyborgscoring.server.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/** The secret that a service knows its users by. It is in no message, no log and no file. */
public final class AccessKey {
  /** The variable of the environment that may hold it. */
  public static final String VARIABLE = "CYBORG_SERVE_KEY";

  private static final String SCHEME = "Bearer ";

  private final byte[] secret;

  private AccessKey(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Finds the key.
   *
   * @param file a file that holds the key and nothing else; null to look in the environment
   * @param environment the variables of the environment
   * @return nothing if the user gave none
   * @throws InputException if the file or the variable does not hold one
   */
  public static Optional<AccessKey> find(@Nullable Path file, Map<String, String> environment) {
    if (file != null) {
      return Optional.of(of(read(file), "The file " + file));
    }
    String key = environment.getOrDefault(VARIABLE, "");
    return key.isBlank() ? Optional.empty() : Optional.of(of(key, VARIABLE));
  }

  private static AccessKey of(String text, String where) {
    String key = text.strip();
    if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new InputException(
          where + " does not hold a key: one word of letters, digits and signs, and nothing else.");
    }
    return new AccessKey(key);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(
          "The key file " + file + " cannot be read; give --key-file a file with the key in it.",
          e);
    }
  }

  /** Whether a header {@code Authorization} brings it, compared in a time that tells nothing. */
  boolean opens(@Nullable String authorization) {
    return authorization != null
        && authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(
            secret,
            authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
  }

  /** Does not tell it. */
  @Override
  public String toString() {
    return "AccessKey[...]";
  }
}
