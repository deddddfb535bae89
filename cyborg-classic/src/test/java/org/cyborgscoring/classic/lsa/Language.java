package org.cyborgscoring.classic.lsa;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cyborgscoring.classic.FixedChunks;

/** A tiny language of two topics, each with words that stand in for each other. */
final class Language {
  private static final List<String> METAL =
      List.of("metal", "steel", "iron", "conducts", "carries", "heat", "warmth");
  private static final List<String> GARDEN =
      List.of("flower", "blossom", "tulip", "grows", "blooms", "garden", "meadow");

  private Language() {}

  static List<String> texts(int count) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> texts = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      List<String> topic = t % 2 == 0 ? METAL : GARDEN;
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 10; w++) {
        text.append(topic.get(random.nextInt(topic.size()))).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  static Vocabulary stems(List<String> texts) {
    return Vocabulary.learn(new View("stems", new StemGrams(1), TermWeighting.PRESENCE, 2), texts);
  }

  static WordVectors vectors(List<String> texts) {
    return WordVectors.learn(
        stems(texts), texts, 4, 4, new SplittableRandom(1), new FixedChunks(1));
  }
}
