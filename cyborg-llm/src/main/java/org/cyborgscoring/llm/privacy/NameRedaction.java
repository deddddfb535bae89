package org.cyborgscoring.llm.privacy;

import java.io.IOException;
import java.nio.file.Path;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;
import org.cyborgscoring.data.InputException;

/**
 * Replaces names of people that a model of Apache OpenNLP recognises. Finding depends on the
 * language and the text that the model was trained on; names in lower case are mostly missed.
 */
final class NameRedaction implements Redaction {
  private final TokenNameFinderModel model;

  NameRedaction(TokenNameFinderModel model) {
    this.model = model;
  }

  /**
   * Loads a model.
   *
   * @throws InputException if the file holds none
   */
  static NameRedaction read(Path file) {
    try {
      return new NameRedaction(new TokenNameFinderModel(file));
    } catch (IOException | RuntimeException e) {
      // What is no model at all makes OpenNLP throw exceptions of several kinds.
      throw new InputException(
          file
              + " cannot be read as a name model; give redact-model a model of Apache OpenNLP that"
              + " finds persons.",
          e);
    }
  }

  @Override
  public String of(String text) {
    Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(text);
    // A finder remembers what it saw, so each text gets its own.
    Span[] names = new NameFinderME(model).find(Span.spansToStrings(tokens, text));
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    for (Span name : names) {
      int start = tokens[name.getStart()].getStart();
      if (start >= from) {
        redacted.append(text, from, start).append("[name]");
        from = tokens[name.getEnd() - 1].getEnd();
      }
    }
    return redacted.append(text, from, text.length()).toString();
  }
}
