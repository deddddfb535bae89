package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.testing.MarkedItem;
import org.junit.jupiter.api.Test;

class TeacherSourceTest {
  private static final HandScored NONE = new HandScored(MarkedItem.ITEM, List.of());
  private static final Response SCORED = Response.scored("a", "first", 2);
  private static final Response HIDDEN = Response.scored("b", "second", 1);
  private static final RunDesign DESIGN = design(Map.of("ranks", "5"), 1);
  private static final String SOURCE = source(DESIGN, SCORED, HIDDEN);

  @Test
  void namesTheTeacherAndAHash() {
    assertThat(SOURCE).matches("lsa-gp@[0-9a-f]{16}");
    assertThat(source(DESIGN, SCORED, HIDDEN)).isEqualTo(SOURCE);
  }

  @Test
  void changesWithEverythingTheTeacherLearnsFrom() {
    List<String> sources = new ArrayList<>(List.of(SOURCE));
    sources.add(source(design(Map.of("ranks", "6"), 1), SCORED, HIDDEN));
    sources.add(source(design(Map.of("ranks", "5"), 2), SCORED, HIDDEN));
    sources.add(source(DESIGN, Response.scored("a", "first", 3), HIDDEN));
    sources.add(source(DESIGN, Response.scored("c", "first", 2), HIDDEN));
    sources.add(source(DESIGN, Response.scored("a", "firs", 2), HIDDEN));
    sources.add(source(DESIGN, SCORED, Response.scored("b", "third", 1)));
    sources.add(
        TeacherSource.of(
            DESIGN,
            new Split(
                new HandScored(MarkedItem.ITEM.withRubric("rubric"), List.of(SCORED)),
                List.of(HIDDEN),
                NONE)));

    assertThat(sources).doesNotHaveDuplicates();
  }

  @Test
  void doesNotDependOnHiddenHandScores() {
    assertThat(source(DESIGN, SCORED, Response.scored("b", "second", 3))).isEqualTo(SOURCE);
    assertThat(source(DESIGN, SCORED, Response.unscored("b", "second"))).isEqualTo(SOURCE);
  }

  private static String source(RunDesign design, Response scored, Response hidden) {
    return TeacherSource.of(
        design, new Split(new HandScored(MarkedItem.ITEM, List.of(scored)), List.of(hidden), NONE));
  }

  private static RunDesign design(Map<String, String> options, long seed) {
    return new RunDesign(
        Amount.count(1), 0.2, "random", "lsa-gp", options, "s", Map.of(), "matched", seed);
  }
}
