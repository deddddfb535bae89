package org.cyborgscoring.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;

/** SHA-256 of a set of responses: prompt, rubric, ids, texts, hand scores and groups, in order. */
public final class ResponseSetHash {
  private ResponseSetHash() {}

  /** The hash as 64 hexadecimal digits. */
  public static String of(ResponseSet responses) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, responses.item().prompt());
      add(digest, responses.item().rubric());
      for (Response response : responses.responses()) {
        add(digest, response.id());
        add(digest, response.text());
        add(digest, String.valueOf(response.handScore()));
        add(digest, new TreeMap<>(response.groups()).toString());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Each part with its length before it, so that no two lists of parts look alike. */
  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
