package org.cyborgscoring.cli;

import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import picocli.CommandLine.Option;

/** A pretrained text encoder beside what the responses themselves tell of their likeness. */
final class EmbeddingsOption {
  /** The Teacher that takes embeddings. */
  private static final String TEACHER = DesignOptions.STATISTICAL_TEACHER;

  private static final String TEACHER_OPTION = "embeddings";
  private static final String SAMPLING = "diverse";

  @Option(
      names = "--embeddings",
      paramLabel = "NAME",
      description =
          "A pretrained text encoder that the Teacher lsa-gp and diverse sampling look at too: hf:"
              + " and a model's name, such as hf:sentence-transformers/all-MiniLM-L6-v2, or a"
              + " folder.")
  private String encoder = "";

  /** The sampling of this name, which sees the embeddings if it can. */
  String sampling(String name) {
    return encoder.isEmpty() || !name.equals(SAMPLING) ? name : SAMPLING + ":" + encoder;
  }

  /**
   * A Teacher's options with the embeddings.
   *
   * @throws InputException if embeddings are wanted and the Teacher has no use for them
   */
  Map<String, String> teacherOptions(String teacher, Map<String, String> options) {
    if (encoder.isEmpty()) {
      return options;
    }
    if (!teacher.equals(TEACHER)) {
      throw new InputException(
          "--embeddings is for the Teacher " + TEACHER + "; the Teacher " + teacher + " has none.");
    }
    Map<String, String> all = new TreeMap<>(options);
    all.put(TEACHER_OPTION, encoder);
    return all;
  }
}
