package org.cyborgscoring.classic.lsagp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.classic.text.TermHash;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;

/**
 * An order of responses that depends on their ids alone, as good as random: what is learned does
 * not depend on the order in which they are given, and the first of them are a fair sample.
 */
final class PoolOrder {
  private static final Comparator<Response> ORDER =
      Comparator.<Response>comparingLong(response -> hash(response.id()))
          .thenComparing(Response::id)
          .thenComparing(Response::text);

  private PoolOrder() {}

  /** The responses in that order. */
  static List<Response> of(List<Response> responses) {
    return responses.stream().sorted(ORDER).toList();
  }

  /** For each place of that order the index of the response that stands there. */
  static int[] indices(List<Response> responses) {
    return IntStream.range(0, responses.size())
        .boxed()
        .sorted((a, b) -> ORDER.compare(responses.get(a), responses.get(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** SHA-256 of the ids and texts in order, in hexadecimal. */
  static String digest(List<Response> ordered) {
    MessageDigest digest = Sha256.digest();
    for (Response response : ordered) {
      update(digest, response.id());
      update(digest, response.text());
    }
    return Sha256.hex(digest);
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
  }

  private static long hash(String id) {
    char[] units = id.toCharArray();
    return TermHash.of(units, 0, units.length);
  }
}
