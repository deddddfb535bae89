package org.cyborgscoring.run;

import java.security.MessageDigest;
import java.util.TreeMap;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.Sha256;

/** SHA-256 of a set of responses: prompt, rubric, ids, texts, hand scores and groups, in order. */
public final class ResponseSetHash {
  private ResponseSetHash() {}

  /** The hash as 64 hexadecimal digits. */
  public static String of(ResponseSet responses) {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, responses.item().prompt());
    Sha256.add(digest, responses.item().rubric());
    for (Response response : responses.responses()) {
      Sha256.add(digest, response.id());
      Sha256.add(digest, response.text());
      Sha256.add(digest, String.valueOf(response.handScore()));
      Sha256.add(digest, new TreeMap<>(response.groups()).toString());
    }
    return Sha256.hex(digest);
  }
}
