package org.cyborgscoring.llm.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/** The secret that a server knows its user by. It is in no message, no log and no file. */
public final class ApiKey {
  private static final String VARIABLE = "OPENAI_API_KEY";
  private static final String NOBODY = "none";

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * Finds the key.
   *
   * @param file a file that holds the key and nothing else; null to look in the environment
   * @param environment the variables of the environment
   * @param endpoint where it is for; a server on this machine may need none
   * @throws InputException if there is none, or the file does not hold one
   */
  public static ApiKey find(
      @Nullable Path file, Map<String, String> environment, Endpoint endpoint) {
    if (file != null) {
      return new ApiKey(checked(read(file), "The file " + file));
    }
    String key = environment.getOrDefault(VARIABLE, "");
    if (!key.isBlank()) {
      return new ApiKey(checked(key, VARIABLE));
    }
    if (endpoint.isLocal()) {
      return new ApiKey(NOBODY);
    }
    throw new InputException(
        "There is no key for "
            + endpoint.host()
            + ": set the environment variable "
            + VARIABLE
            + ", or give --teacher-option key-file=FILE.");
  }

  String secret() {
    return secret;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(
          "The key file " + file + " cannot be read; give key-file a file with the key in it.", e);
    }
  }

  private static String checked(String text, String where) {
    String key = text.strip();
    if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new InputException(
          where + " does not hold a key: one word of letters, digits and signs, and nothing else.");
    }
    return key;
  }

  /** Does not tell it. */
  @Override
  public String toString() {
    return "ApiKey[...]";
  }
}
