package org.cyborgscoring.data;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one examinee wrote for one item.
 *
 * @param id unique within its {@link ResponseSet}
 * @param text the response; student data, so it is never logged and never part of a message
 * @param handScore what people gave it, or null when nobody scored it
 * @param groups the subgroups it belongs to, by column name, such as {@code gender -> female}
 */
public record Response(
    String id, String text, @Nullable HandScore handScore, Map<String, String> groups) {

  public Response {
    groups = Map.copyOf(groups);
  }

  /** An unscored response of no known subgroup. */
  public static Response unscored(String id, String text) {
    return new Response(id, text, null, Map.of());
  }

  /** A hand-scored response of no known subgroup. */
  public static Response scored(String id, String text, double score) {
    return new Response(id, text, HandScore.of(score), Map.of());
  }

  /** Whether people scored it. */
  public boolean isHandScored() {
    return handScore != null;
  }

  /**
   * The score of record.
   *
   * @throws IllegalStateException if nobody scored the response
   */
  public double score() {
    if (handScore == null) {
      throw new IllegalStateException("Response " + id + " has no hand score.");
    }
    return handScore.score();
  }

  /** This response with another hand score, or with none. */
  public Response withHandScore(@Nullable HandScore newScore) {
    return new Response(id, text, newScore, groups);
  }

  /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
  public String textHash() {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  /** Says which response this is and whether it is scored, and keeps the text to itself. */
  @Override
  public String toString() {
    return "Response[id=" + id + ", characters=" + text.length() + ", " + handScore + "]";
  }
}
