package org.cyborgscoring.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ScoreScale;

/**
 * A short-answer science item whose responses are generated: why does a steel spoon feel colder
 * than a wooden one?
 *
 * <p>Simulated examinees differ in what they know, how they write and which language they speak at
 * home. What they know decides which of the rubric's three ideas they give, hint at or contradict;
 * how they write decides wording, order, length, punctuation and spelling. Two simulated raters
 * read each response with errors of judgement, and agree with a quadratic weighted kappa of about
 * .9. A few responses are blank, refusals, off the task, copies of the prompt or of another
 * response.
 *
 * <p>The same seed gives the same responses on every machine; the first thousand of a longer set
 * are the set of a thousand.
 */
public final class DemoItem {
  /** The item's own scale, 0 to 3. */
  public static final ScoreScale SCALE = ScoreScale.of(0, 3);

  /** A scale with half points that does not begin at zero, for the same responses. */
  public static final ScoreScale HALF_POINT_SCALE = new ScoreScale(1, 4, 0.5);

  /** The name of the subgroup column; its groups are {@code home} and {@code additional}. */
  public static final String GROUP = "language_background";

  private DemoItem() {}

  /** The item with its prompt and rubric, on its own scale. */
  public static Item item() {
    return item(SCALE);
  }

  /** The item with its prompt and rubric, scored on another scale. */
  public static Item item(ScoreScale scale) {
    return new Item(
        "spoons", scale, resource("prompt.txt").strip(), resource("rubric.txt").strip());
  }

  /**
   * Generates responses on the item's own scale.
   *
   * @param responses how many, at least 1; about 1,500 make a usual item
   */
  public static ResponseSet generate(int responses, long seed) {
    return generate(responses, seed, SCALE);
  }

  /** Generates responses, scored on another scale. */
  public static ResponseSet generate(int responses, long seed, ScoreScale scale) {
    return new ResponseSet(item(scale), stream(seed, scale).limit(responses).toList());
  }

  /**
   * Generates responses on the item's own scale in which the group {@code additional} writes
   * otherwise than the others, more than it usually does: by ear. Raters read what is meant, so
   * they are fair to it; a machine that goes by words is not.
   *
   * @param responses how many, at least 1
   * @param languageGap 0 for the usual responses, up to 1, where hardly a long word of the group is
   *     spelled as others spell it
   */
  public static ResponseSet generate(int responses, long seed, double languageGap) {
    return new ResponseSet(item(), stream(seed, SCALE, languageGap).limit(responses).toList());
  }

  /**
   * Responses without end on the item's own scale, made as they are asked for and kept nowhere;
   * {@link Stream#limit} says how many.
   */
  public static Stream<Response> stream(long seed) {
    return stream(seed, SCALE);
  }

  /** Responses without end, scored on another scale. */
  public static Stream<Response> stream(long seed, ScoreScale scale) {
    return stream(seed, scale, 0);
  }

  private static Stream<Response> stream(long seed, ScoreScale scale, double languageGap) {
    DemoResponses responses =
        new DemoResponses(
            Grammar.parse(resource("spoons.grammar")),
            item(scale).prompt(),
            scale,
            seed,
            languageGap);
    return LongStream.iterate(0, index -> index + 1).mapToObj(responses::at);
  }

  static String resource(String name) {
    try (InputStream in = DemoItem.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its resource " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
