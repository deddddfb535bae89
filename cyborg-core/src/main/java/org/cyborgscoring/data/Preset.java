package org.cyborgscoring.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Public data sets whose tables can be read by naming them. */
public enum Preset {
  /**
   * Essays of the Automated Student Assessment Prize (2012), prompts 1 to 8 with the scales that
   * the competition published. The score of record of prompts 1, 7 and 8 adds up the raters'
   * scores, which have scales of their own.
   */
  ASAP_AES(
      "asap-aes",
      new ColumnMapping(
          "essay_id",
          "essay",
          "domain1_score",
          "rater1_domain1",
          "rater2_domain1",
          "essay_set",
          null,
          List.of())) {
    @Override
    public @Nullable ScoreScale scale(String item) {
      return switch (item) {
        case "1" -> ScoreScale.of(2, 12);
        case "2" -> ScoreScale.of(1, 6);
        case "3", "4" -> ScoreScale.of(0, 3);
        case "5", "6" -> ScoreScale.of(0, 4);
        case "7" -> ScoreScale.of(0, 30);
        case "8" -> ScoreScale.of(0, 60);
        default -> null;
      };
    }

    @Override
    @Nullable ScoreScale readScale(String item) {
      return switch (item) {
        case "1" -> ScoreScale.of(1, 6);
        case "7" -> ScoreScale.of(0, 15);
        case "8" -> ScoreScale.of(0, 30);
        default -> scale(item);
      };
    }

    /** Some essays kept the quotation marks of an export around text that is not quoted soundly. */
    @Override
    String decode(String text) {
      return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
          ? text.substring(1, text.length() - 1)
          : text;
    }
  },

  /** Short answers of the Automated Student Assessment Prize (2012), items 1 to 10. */
  ASAP_SAS(
      "asap-sas",
      new ColumnMapping("Id", "EssayText", "Score1", null, "Score2", "EssaySet", null, List.of())) {
    @Override
    public @Nullable ScoreScale scale(String item) {
      return switch (item) {
        case "1", "2", "5", "6" -> ScoreScale.of(0, 3);
        case "3", "4", "7", "8", "9", "10" -> ScoreScale.of(0, 2);
        default -> null;
      };
    }

    /** Its files quote nothing: a quotation mark is the examinee's own. */
    @Override
    TableFormat format(TableFormat byName) {
      return byName == TableFormat.TSV ? TableFormat.PLAIN_TSV : byName;
    }

    /** {@code ^p} stands for a line break. */
    @Override
    String decode(String text) {
      return text.replace("^p", "\n");
    }
  },

  /** Essays of ASAP 2.0 (2024), scored 1 to 6. */
  ASAP2(
      "asap2",
      new ColumnMapping(
          "essay_id",
          "full_text",
          "score",
          null,
          null,
          "prompt_name",
          "assignment",
          List.of(
              "economically_disadvantaged",
              "student_disability_status",
              "ell_status",
              "race_ethnicity",
              "gender"))) {
    @Override
    public ScoreScale scale(String item) {
      return ScoreScale.of(1, 6);
    }
  },

  /** Essays of PERSUADE 2.0 (2023), scored 1 to 6; its table has a row per discourse element. */
  PERSUADE2(
      "persuade2",
      new ColumnMapping(
          "essay_id_comp",
          "full_text",
          "holistic_essay_score",
          null,
          null,
          "prompt_name",
          "assignment",
          List.of(
              "gender",
              "grade_level",
              "ell_status",
              "race_ethnicity",
              "economically_disadvantaged",
              "student_disability_status"))) {
    @Override
    public ScoreScale scale(String item) {
      return ScoreScale.of(1, 6);
    }

    @Override
    boolean repeatsResponses() {
      return true;
    }
  };

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a record of strings and an immutable list
  private final ColumnMapping columns;

  Preset(String id, ColumnMapping columns) {
    this.id = id;
    this.columns = columns;
  }

  /** The name on a command line, such as {@code asap-sas}. */
  public String id() {
    return id;
  }

  /**
   * The columns. Those for id and text must be there; a release without one of the others, such as
   * scores or groups that were withheld, is read without it.
   */
  public ColumnMapping columns() {
    return columns;
  }

  /** The scale of an item, or null if the data set has no such item. */
  public abstract @Nullable ScoreScale scale(String item);

  /** The scale on which the raters of an item scored, or null if there is no such item. */
  @Nullable ScoreScale readScale(String item) {
    return scale(item);
  }

  /** The format of a table whose name tells another. */
  TableFormat format(TableFormat byName) {
    return byName;
  }

  /** The response as the examinee wrote it. */
  String decode(String text) {
    return text;
  }

  /** Whether a response stands in several rows of the same id, of which one is enough. */
  boolean repeatsResponses() {
    return false;
  }

  /**
   * The preset of this name.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static Preset named(String id) {
    for (Preset preset : values()) {
      if (preset.id.equals(id.toLowerCase(Locale.ROOT))) {
        return preset;
      }
    }
    throw new InputException(
        "There is no preset '"
            + id
            + "'; there is: "
            + Arrays.stream(values()).map(Preset::id).collect(Collectors.joining(", "))
            + ".");
  }
}
