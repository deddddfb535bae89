package org.cyborgscoring.pipeline;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.scoring.TeacherProvider;

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
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, design.teacher());
    Sha256.add(
        digest,
        TeacherProvider.decisiveOptions(design.teacher(), design.teacherOptions())
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()
            .toString());
    Sha256.add(digest, Long.toString(design.seed()));
    Sha256.add(digest, split.item().scale().toString());
    Sha256.add(digest, split.item().prompt());
    Sha256.add(digest, split.item().rubric());
    addAll(digest, split.handScored().responses(), true);
    addAll(digest, split.hidden(), false);
    String hash = Sha256.hex(digest).substring(0, SHOWN_DIGITS);
    return design.teacher() + "@" + hash;
  }

  private static void addAll(MessageDigest digest, List<Response> responses, boolean withScores) {
    Sha256.add(digest, Integer.toString(responses.size()));
    for (Response response : responses) {
      Sha256.add(digest, response.id());
      Sha256.add(digest, response.text());
      if (withScores) {
        HandScore handScore = response.handScore();
        Sha256.add(digest, Double.toHexString(response.score()));
        Double second = handScore == null ? null : handScore.secondRead();
        Sha256.add(digest, second == null ? "" : Double.toHexString(second));
      }
    }
  }
}
