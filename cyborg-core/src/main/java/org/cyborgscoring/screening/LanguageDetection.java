package org.cyborgscoring.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells languages by their character n-grams, with Apache OpenNLP's model of 183 languages. The
 * model is loaded on first use, once for the program, and never changes.
 */
final class LanguageDetection {
  private static final String MODEL = "/langdetect-183.bin";

  /** A longer text is told by its beginning, so that the time for one is bounded. */
  private static final int MOST_CHARACTERS = 1000;

  private LanguageDetection() {}

  /** Loads the model when it is first needed; class initialisation sees to once. */
  private static final class Loaded {
    static final LanguageDetectorModel MODEL_183 = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(MODEL + " is missing from the program.");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The most likely language of a text, as its ISO 639-3 code. */
  static String mostLikely(String text) {
    return languages(text)[0].getLang();
  }

  /**
   * How much more likely a text is in another language than in this one: the ratio of the model's
   * probabilities, 1 or less if this language is the most likely.
   */
  static double oddsAgainst(String language, String text) {
    Language[] languages = languages(text);
    double likeliest = languages[0].getConfidence();
    for (Language candidate : languages) {
      if (candidate.getLang().equals(language)) {
        return likeliest / candidate.getConfidence();
      }
    }
    return 1;
  }

  private static Language[] languages(String text) {
    String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    return new LanguageDetectorME(Loaded.MODEL_183).predictLanguages(start);
  }
}
