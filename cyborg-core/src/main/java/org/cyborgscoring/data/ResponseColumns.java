package org.cyborgscoring.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table that hold what a response is made of: what the user named, else what the
 * preset names, else what is usually called so.
 */
final class ResponseColumns {
  private static final List<String> ID =
      List.of("id", "responseid", "essayid", "essayidcomp", "answerid");
  private static final List<String> TEXT =
      List.of(
          "text",
          "response",
          "responsetext",
          "essay",
          "essaytext",
          "fulltext",
          "answer",
          "answertext");
  private static final List<String> SCORE =
      List.of(
          "score",
          "score1",
          "domain1score",
          "holisticessayscore",
          "handscore",
          "humanscore",
          "resolvedscore");
  private static final List<String> SECOND_READ =
      List.of("score2", "secondscore", "secondread", "humanscore2");
  private static final List<String> ITEM = List.of("item", "itemid", "essayset", "promptid");

  private final Path file;
  private final TableHeader header;
  private final ReadOptions options;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> guessed = new LinkedHashMap<>();

  /** The column of the response's id, or -1 to number the rows. */
  final int id;

  /** The column of the response. */
  final int text;

  /** The column of the score of record, or -1. */
  final int score;

  /** The column of the first read, or -1 when the score of record is the first read. */
  final int firstRead;

  /** The column of the second read, or -1. */
  final int secondRead;

  /** The column of the item, or -1 when the table has but one. */
  final int item;

  /** The column of the item's prompt, or -1. */
  final int prompt;

  /** The columns of subgroups. */
  final int[] groups;

  ResponseColumns(Path file, List<String> names, ReadOptions options) {
    this.file = file;
    this.header = new TableHeader(file, names);
    this.options = options;
    boolean scores = options.withScores();
    this.id = find("id", ColumnMapping::id, ID);
    this.text = find("text", ColumnMapping::text, TEXT);
    this.score = scores ? find("score", ColumnMapping::score, SCORE) : -1;
    this.firstRead = scores ? find("first read", ColumnMapping::firstRead, List.of()) : -1;
    this.secondRead = scores ? find("second read", ColumnMapping::secondRead, SECOND_READ) : -1;
    this.item = find("item", ColumnMapping::item, ITEM);
    this.prompt = find("prompt", ColumnMapping::prompt, List.of());
    this.groups = groups();
    if (text < 0) {
      throw header.missing("No column is known to hold the responses; name it with --text");
    }
    if (!guessed.isEmpty()) {
      notes.add(
          file
              + ": "
              + guessed.entrySet().stream()
                  .map(entry -> entry.getKey() + " is taken from column " + entry.getValue())
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (id < 0) {
      notes.add(file + ": no column is known to hold ids; responses are numbered by row.");
    }
  }

  /** What the user should know of how the columns were found. */
  List<String> notes() {
    return notes;
  }

  /** The name of a column. */
  String name(int column) {
    return header.names().get(column);
  }

  private int find(
      String what, Function<ColumnMapping, @Nullable String> role, List<String> usualNames) {
    String named = role.apply(options.columns());
    if (named != null) {
      return header.require(named);
    }
    if (options.preset() != null) {
      String ofPreset = role.apply(options.preset().columns());
      if (ofPreset == null) {
        return -1;
      }
      int index = header.indexOf(ofPreset);
      if (index < 0 && (what.equals("id") || what.equals("text"))) {
        return header.require(ofPreset);
      }
      if (index < 0) {
        notes.add(file + ": there is no column " + ofPreset + "; it is read without.");
      }
      return index;
    }
    for (String usual : usualNames) {
      for (int i = 0; i < header.names().size(); i++) {
        if (usual.equals(lettersAndDigits(name(i)))) {
          guessed.put(what, ShownName.of(name(i)));
          return i;
        }
      }
    }
    return -1;
  }

  private int[] groups() {
    List<String> named = options.columns().groups();
    if (!named.isEmpty()) {
      return named.stream().mapToInt(header::require).toArray();
    }
    if (options.preset() == null) {
      return new int[0];
    }
    List<String> ofPreset = options.preset().columns().groups();
    List<String> absent = ofPreset.stream().filter(name -> header.indexOf(name) < 0).toList();
    if (!absent.isEmpty()) {
      notes.add(file + ": there are no group columns " + String.join(", ", absent) + ".");
    }
    return ofPreset.stream().mapToInt(header::indexOf).filter(index -> index >= 0).toArray();
  }

  private static String lettersAndDigits(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
