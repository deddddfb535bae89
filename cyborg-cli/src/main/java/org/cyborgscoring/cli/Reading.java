package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ProblemPolicy;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.data.TextFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads a table of responses as several commands do: notes are said, problems counted. */
final class Reading {
  @Option(
      names = "--select",
      paramLabel = "ITEM",
      description = "The item to work on, in a table of several.")
  private @Nullable String select;

  @Option(
      names = "--prompt",
      paramLabel = "FILE",
      description = "A text file with the item's prompt.")
  private @Nullable Path prompt;

  @Option(
      names = "--rubric",
      paramLabel = "FILE",
      description = "A text file with the item's rubric.")
  private @Nullable Path rubric;

  @Option(
      names = "--allow-problems",
      description = "Go on even if more than 1 %% of the rows cannot be used.")
  private boolean allowProblems;

  /**
   * All items of a table.
   *
   * @throws InputException if it cannot be read, or if too many of its rows cannot be used
   */
  ResponseSets all(Path file, ReadOptions options, Console console) {
    ResponseSets sets = ResponseSets.read(file, options);
    sets.notes().forEach(console::say);
    ProblemPolicy policy = allowProblems ? ProblemPolicy.GO_ON : ProblemPolicy.STRICT;
    policy.check(sets.problems(), sets.rows(), "go on with --allow-problems");
    if (!sets.problems().isEmpty()) {
      console.say(
          Figures.count(sets.problems().size())
              + " of "
              + Figures.count(sets.rows())
              + " rows cannot be used; the first: "
              + sets.problems().get(0));
    }
    return sets;
  }

  /**
   * The item that the user selected, or the only one, with its prompt and rubric.
   *
   * @throws InputException if there is no such item, or if there are several and none is selected
   */
  ResponseSet one(ResponseSets sets) {
    List<ResponseSet> selected = each(sets);
    if (selected.size() > 1) {
      throw new InputException(
          "The table holds "
              + selected.size()
              + " items; choose one with --select: "
              + ShownName.list(selected.stream().map(set -> set.item().id()).toList())
              + ".");
    }
    return selected.get(0);
  }

  /**
   * The item that the user selected, or all items, with their prompts and rubrics.
   *
   * @throws InputException if there is no such item
   */
  List<ResponseSet> each(ResponseSets sets) {
    if (select != null) {
      return List.of(describe(sets.item(select)));
    }
    return sets.sets().size() == 1 ? List.of(describe(sets.only())) : sets.sets();
  }

  /**
   * Checks that a prompt and a rubric, where given, belong to one item.
   *
   * @throws InputException if there are several
   */
  void requireTextsOfOne(List<ResponseSet> items) {
    if (items.size() > 1 && (prompt != null || rubric != null)) {
      throw new InputException(
          "--prompt and --rubric are the texts of one item, but there are "
              + items.size()
              + "; choose one with --select.");
    }
  }

  /** The responses with the prompt and the rubric that the user gave. */
  private ResponseSet describe(ResponseSet set) {
    Item item = set.item();
    if (prompt != null) {
      item = item.withPrompt(TextFile.read(prompt));
    }
    if (rubric != null) {
      item = item.withRubric(TextFile.read(rubric));
    }
    return new ResponseSet(item, set.responses());
  }
}
