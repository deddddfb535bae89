package org.cyborgscoring.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;

/**
 * Names a Teacher in Cyborg Data: its id, and the hash of everything that made it what it is.
 *
 * <p>The hash covers the Teacher's name and options, the seed, the item's scale, prompt and rubric,
 * and the ids, texts and hand scores it learned from. Two rows with the same source therefore come
 * from the same Teacher.
 */
final class TeacherSource {
  private static final int SHOWN_DIGITS = 16;

  private TeacherSource() {}

  static String of(RunDesign design, Split split) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, design.teacher());
      add(
          digest,
          design.teacherOptions().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .toList()
              .toString());
      add(digest, Long.toString(design.seed()));
      add(digest, split.item().scale().toString());
      add(digest, split.item().prompt());
      add(digest, split.item().rubric());
      addAll(digest, split.handScored().responses(), true);
      addAll(digest, split.hidden(), false);
      String hash = HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
      return design.teacher() + "@" + hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static void addAll(MessageDigest digest, List<Response> responses, boolean withScores) {
    add(digest, Integer.toString(responses.size()));
    for (Response response : responses) {
      add(digest, response.id());
      add(digest, response.text());
      if (withScores) {
        add(digest, Double.toHexString(response.score()));
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
