package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.Chart;
import org.cyborgscoring.report.document.Heading;
import org.cyborgscoring.report.document.Prose;
import org.cyborgscoring.report.svg.ForestPlot;
import org.cyborgscoring.report.svg.Ranged;
import org.cyborgscoring.report.table.Numbers;

/** Whether the machine treats subgroups alike. */
final class SubgroupChapter {
  /** As many subgroups of a column as are shown. */
  static final int MOST = 40;

  private SubgroupChapter() {}

  /** The chapter; empty where no column names subgroups. */
  static Optional<Chapter> of(EvaluationFacts facts) {
    List<Block> blocks = new ArrayList<>();
    for (SetFacts set : facts.sets()) {
      for (String column : set.set().groupColumns()) {
        List<Subgroup> groups = set.subgroups(column);
        if (!groups.isEmpty()) {
          blocks.add(new Heading(heading(facts, set, column)));
          add(blocks, facts, set, column, groups);
        }
      }
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.add(
        0,
        new Prose(
            "SMD is how far the machine moves a subgroup's mean from people's, in standard deviations of"
                + " the subgroup's human scores; DSM is by how much more it sets the subgroup apart from everyone than people do,"
                + " so that a machine that is lenient to all alike has a DSM of 0."
                + " Read the interval, not the value: a small subgroup moves by chance alone."));
    blocks.add(
        1,
        new Prose(
            "OSA, OSD and CSD say what a column as a whole explains of the machine's error: of its size, of"
                + " its direction, and of its direction among responses with the same human score. Values"
                + " about 0 are fair; a small p says that chance alone would hardly give such a value."));
    return Optional.of(new Chapter("subgroups", "Subgroups", blocks));
  }

  private static String heading(EvaluationFacts facts, SetFacts set, String column) {
    return facts.isSeveral() ? set.name() + ": by " + column : "By " + column;
  }

  private static void add(
      List<Block> blocks,
      EvaluationFacts facts,
      SetFacts set,
      String column,
      List<Subgroup> groups) {
    String name =
        facts.name("subgroups", set) + "-" + (set.set().groupColumns().indexOf(column) + 1);
    SubgroupTables tables = new SubgroupTables(set, column, groups);
    blocks.add(
        new Chart(
            name + "-smd",
            new ForestPlot(
                    "SMD by " + column,
                    "The standardised mean difference of every subgroup with its interval, and the"
                        + " customary bounds of 0.10 on both sides of zero.",
                    "SMD",
                    Subgroup.BOUND,
                    groups.stream()
                        .limit(MOST)
                        .map(group -> new Ranged(group.name(), group.n(), group.smd()))
                        .toList())
                .draw(),
            tables.agreement(name),
            true));
    blocks.add(tables.fairness(name + "-fairness"));
    if (groups.size() > MOST) {
      blocks.add(
          new Prose(
              "Shown are the %d largest of %s subgroups."
                  .formatted(MOST, Numbers.count(groups.size()))));
    }
  }
}
