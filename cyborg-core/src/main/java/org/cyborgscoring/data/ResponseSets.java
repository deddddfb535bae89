package org.cyborgscoring.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All responses of a table, by item.
 *
 * @param sets one for each item, in the order in which the table first names them
 * @param problems the rows that could not be used
 * @param notes what the user should know of how the table was read
 * @param rows the number of rows, those with problems among them
 */
public record ResponseSets(
    List<ResponseSet> sets, List<RowProblem> problems, List<String> notes, long rows) {

  public ResponseSets {
    sets = List.copyOf(sets);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a table. Of several rows with the same id and item the first stands; the others are
   * problems, unless the preset's table repeats its responses.
   *
   * @throws InputException if the table cannot be read, no scale is given, or no row can be used
   */
  public static ResponseSets read(Path file, ReadOptions options) {
    if (options.preset() == null && options.scale() == null) {
      throw new InputException(
          "The score scale of "
              + file
              + " is not known, and it is never guessed from the scores; give it like --scale 0..3"
              + " or --scale 1..6:0.5, or name a preset.");
    }
    List<RowProblem> problems = new ArrayList<>();
    try (ResponseReader reader = ResponseReader.open(file, options, problems::add)) {
      return new Gathering(file, options, problems).gather(reader);
    } catch (IOException e) {
      throw TextSource.unreadable(file, e);
    }
  }

  /**
   * The set of this item.
   *
   * @throws InputException if there is none; the message lists the items there are
   */
  public ResponseSet item(String id) {
    return sets.stream()
        .filter(set -> set.item().id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new InputException("There is no item '" + id + "'; there is: " + ids() + "."));
  }

  /**
   * The only set.
   *
   * @throws InputException if there are several items; the message lists them
   */
  public ResponseSet only() {
    if (sets.size() != 1) {
      throw new InputException(
          "The table holds " + sets.size() + " items; choose one of: " + ids() + ".");
    }
    return sets.get(0);
  }

  private String ids() {
    return ShownName.list(sets.stream().map(set -> set.item().id()).toList());
  }

  /** The state of one reading. */
  private static final class Gathering {
    private final Path file;
    private final ReadOptions options;
    private final List<RowProblem> problems;
    private final Map<String, List<Response>> responses = new LinkedHashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private long repeats;

    Gathering(Path file, ReadOptions options, List<RowProblem> problems) {
      this.file = file;
      this.options = options;
      this.problems = problems;
    }

    ResponseSets gather(ResponseReader reader) {
      reader.forEachRemaining(this::add);
      List<String> notes = new ArrayList<>(reader.notes());
      if (repeats > 0) {
        notes.add(file + ": " + repeats + " rows repeat a response and are passed over.");
      }
      if (options.withScores() && !reader.hasScores()) {
        notes.add(file + ": no column is known to hold scores; no response is hand-scored.");
      }
      if (responses.isEmpty()) {
        throw new InputException(
            file
                + " has no usable rows"
                + (problems.isEmpty()
                    ? "; below its header it is empty."
                    : "; all " + reader.rows() + " have problems. The first: " + problems.get(0)));
      }
      List<ResponseSet> sets = new ArrayList<>();
      responses.forEach(
          (id, list) -> {
            ScoreScale scale = options.scaleOf(id).orElseThrow();
            String prompt = reader.prompts().getOrDefault(id, "");
            sets.add(new ResponseSet(Item.of(id, scale).withPrompt(prompt), list));
          });
      return new ResponseSets(sets, problems, notes, reader.rows());
    }

    private void add(ItemResponse read) {
      Response response = read.response();
      if (options.scaleOf(read.item()).isEmpty()) {
        problem(read, "no scale is known for the item " + ShownName.of(read.item()));
      } else if (ids.computeIfAbsent(read.item(), item -> new HashSet<>()).add(response.id())) {
        responses.computeIfAbsent(read.item(), item -> new ArrayList<>()).add(response);
      } else if (options.preset() != null && options.preset().repeatsResponses()) {
        repeats++;
      } else {
        problem(read, "the id " + ShownName.of(response.id()) + " stands in an earlier row too");
      }
    }

    private void problem(ItemResponse read, String reason) {
      problems.add(new RowProblem(file, read.line(), null, reason));
    }
  }
}
