package org.cyborgscoring.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.metrics.DifferenceOfStandardizedMeans;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.SubgroupMeanDifference;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.metrics.bootstrap.PercentileInterval;
import org.cyborgscoring.metrics.fairness.ConditionalScoreDifference;
import org.cyborgscoring.metrics.fairness.GroupErrors;
import org.junit.jupiter.api.Test;

class BiasAnalyzerTest {

  @Test
  void givesTheStatisticsOfTheMetricsPackage() {
    ScoreChain chain = Chains.random(120, 3, 0.5, 1).chain();
    ColumnBias column = Chains.analyze(chain, 50).columns().get(0);
    int[] members = IntStream.range(0, 120).filter(i -> i % 3 == 2).toArray();
    ScorePairs teacher = ScorePairs.of(chain.human(), chain.machine(0));
    ScorePairs student = ScorePairs.of(chain.human(), chain.machine(1));
    GroupBias group = group(column, "group2");

    assertThat(group.n()).isEqualTo(40);
    assertThat(value(group.dsm().student()))
        .isCloseTo(
            new DifferenceOfStandardizedMeans().compute(student, student.select(members)).value(),
            within(1e-12));
    assertThat(value(group.smd().teacher()))
        .isCloseTo(
            new SubgroupMeanDifference().compute(teacher, teacher.select(members)).value(),
            within(1e-12));
    List<String> groupOfRow = IntStream.range(0, 120).mapToObj(i -> "group" + i % 3).toList();
    assertThat(value(column.csd().student()))
        .isCloseTo(
            new ConditionalScoreDifference().compute(GroupErrors.of(student, groupOfRow)).value(),
            within(1e-12));
  }

  @Test
  void saysWhatEachStepAdded() {
    GroupBias group =
        group(
            Chains.analyze(Chains.random(300, 2, 0.8, 2).chain(), 200).columns().get(0), "group1");
    Steps dsm = group.dsm();
    assertThat(value(dsm.added()))
        .isCloseTo(value(dsm.student()) - value(dsm.teacher()), within(1e-12))
        .isNegative();
    assertThat(value(dsm.growth()))
        .isCloseTo(Math.abs(value(dsm.student())) - Math.abs(value(dsm.teacher())), within(1e-12));
    assertThat(dsm.added().low().value()).isLessThan(value(dsm.added()));
    assertThat(dsm.added().high().value()).isGreaterThan(value(dsm.added()));
  }

  @Test
  void drawsTheScoresOfAllScorersTogether() {
    // Teacher and Student err alike, so their difference hardly moves while both do.
    Chains chains = new Chains();
    for (int i = 0; i < 200; i++) {
      double machine = i % 3 == 0 ? 1 : 3;
      chains.add(Map.of("g", i % 2 == 0 ? "a" : "b"), i % 5, machine, i == 7 ? 2 : machine);
    }
    Steps dsm = Chains.analyze(chains.chain(), 300).columns().get(0).groups().get(0).dsm();
    assertThat(width(dsm.added())).isLessThan(width(dsm.student()) / 5);
  }

  @Test
  void placesGroupsAsPeopleDo() {
    Chains chains = new Chains();
    for (int i = 0; i < 40; i++) {
      chains.add(Map.of("g", i < 20 ? "low" : "high"), i < 20 ? 1 : 3, 2, i % 4);
    }
    ColumnBias column = Chains.analyze(chains.chain(), 0).columns().get(0);
    double sd = Math.sqrt(40.0 / 39);
    assertThat(value(group(column, "low").humanDifference())).isCloseTo(-1 / sd, within(1e-12));
    assertThat(value(group(column, "high").humanDifference())).isCloseTo(1 / sd, within(1e-12));
  }

  @Test
  void countsMissingValuesAmongEveryoneOnly() {
    Chains chains = Chains.random(60, 2, 0, 3);
    chains.add(Map.of(), 4, 0, 0);
    chains.add(Map.of("g", " "), 4, 0, 0);
    ScoreChain chain = chains.chain();
    ColumnBias column = Chains.analyze(chain, 0).columns().get(0);
    assertThat(column.missing()).isEqualTo(2);
    assertThat(column.groups()).extracting(GroupBias::n).containsExactly(30, 30);
    ScorePairs student = ScorePairs.of(chain.human(), chain.machine(1));
    int[] members = IntStream.range(0, 60).filter(i -> i % 2 == 0).toArray();
    assertThat(value(group(column, "group0").dsm().student()))
        .isCloseTo(
            new DifferenceOfStandardizedMeans().compute(student, student.select(members)).value(),
            within(1e-12));
  }

  @Test
  void reportsAGroupOfOneWithReasons() {
    Chains chains = Chains.random(50, 2, 0, 4).add(Map.of("g", "alone"), 3, 2, 1);
    BiasAnalysis analysis = Chains.analyze(chains.chain(), 100);
    GroupBias alone = group(analysis.columns().get(0), "alone");
    assertThat(alone.n()).isEqualTo(1);
    assertThat(alone.dsm().student().value().isDefined()).isTrue();
    assertThat(alone.dsm().student().low().reason()).isPresent();
    assertThat(alone.smd().student().value().reason()).isPresent();
    assertThat(analysis.verdict().notJudged()).isEqualTo(1);
  }

  @Test
  void comparesWithAStudentOnAllHandScoresWhereThereIsOne() {
    Chains chains = Chains.random(60, 2, 0.5, 5);
    Steps without = Chains.analyze(chains.chain(), 0).columns().get(0).groups().get(0).dsm();
    assertThat(without.reference().value().reason()).isPresent();
    Steps with =
        Chains.analyze(chains.chainWithReference(), 0).columns().get(0).groups().get(0).dsm();
    assertThat(with.reference().value()).isEqualTo(with.teacher().value());
  }

  @Test
  void managesAThousandGroups() {
    BiasAnalysis analysis = Chains.analyze(Chains.random(3000, 1000, 0, 6).chain(), 100);
    assertThat(analysis.columns().get(0).groups()).hasSize(1000);
    assertThat(analysis.verdict().notJudged()).isEqualTo(1000);
    assertThat(analysis.verdict().level()).isEmpty();
  }

  @Test
  void takesTheSameDrawsForAllGroupsHoweverManyThreads() {
    ScoreChain chain = Chains.random(700, 130, 0, 7).chain();
    assertThat(Chains.analyze(chain, 60, 1)).isEqualTo(Chains.analyze(chain, 60, 3));
  }

  @Test
  void hasNothingToSayWithoutGroups() {
    Chains chains = new Chains().add(Map.of(), 1, 1, 1).add(Map.of(), 2, 2, 2);
    Bootstrap bootstrap = new Bootstrap(10, 0.95, new PercentileInterval(), 1, 1);
    assertThat(new BiasAnalyzer(BiasSettings.DEFAULT, bootstrap).analyze(chains.chain())).isEmpty();
  }

  @Test
  void refusesScorersOfDifferentResponses() {
    EvaluationRow one = new EvaluationRow("a", 1, 1, null, Arrays.asList(), Map.of(), null, null);
    EvaluationRow other = new EvaluationRow("b", 1, 1, null, Arrays.asList(), Map.of(), null, null);
    assertThatThrownBy(
            () ->
                ScoreChain.of(
                    Chains.set("teacher", List.of(one)),
                    Chains.set("student", List.of(other)),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GroupBias group(ColumnBias column, String name) {
    return column.groups().stream().filter(g -> g.group().equals(name)).findFirst().orElseThrow();
  }

  private static double value(IntervalEstimate estimate) {
    return estimate.value().value();
  }

  private static double width(IntervalEstimate estimate) {
    return estimate.high().value() - estimate.low().value();
  }
}
