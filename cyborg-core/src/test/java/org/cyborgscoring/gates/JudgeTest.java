package org.cyborgscoring.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final String QWK = "gates:\n  - statistic: qwk\n    min: 0.70\n";

  @Test
  void passesWhenTheWholeIntervalKeepsTheBound() {
    assertThat(judge(QWK, SampleFigures.qwk(.75, .70, .80)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void failsWhenTheWholeIntervalMissesTheBound() {
    assertThat(judge(QWK, SampleFigures.qwk(.65, .60, .69)).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void leavesOpenWhatStraddlesTheBoundAndSaysHowManyResponsesWouldDecideIt() {
    // The lower end is .10 away and must come within .05: a quarter of the variance, four times n.
    Judgement judgement = only(judge(QWK, SampleFigures.qwk(.75, .65, .80)));

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(judgement.valueIsGood()).isTrue();
    assertThat(judgement.more()).hasValue(300);
  }

  @Test
  void countsTheResponsesThatWouldShowAFailureByTheOtherEnd() {
    assertThat(only(judge(QWK, SampleFigures.qwk(.65, .60, .75))).more()).hasValue(300);
  }

  @Test
  void promisesNothingForAValueOnTheBound() {
    assertThat(only(judge(QWK, SampleFigures.qwk(.70, .60, .80))).more()).isEmpty();
  }

  @Test
  void keepsBothBoundsOfAnAbsoluteValue() {
    String smd = "gates:\n  - statistic: smd\n    max-abs: 0.15\n";

    assertThat(judge(smd, smd(.05, -.10, .15)).verdict()).isEqualTo(Verdict.PASS);
    assertThat(judge(smd, smd(-.3, -.4, -.2)).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(smd, smd(.05, -.20, .16)).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void leavesUndefinedFiguresOpenWithTheirReason() {
    Judgement judgement =
        only(judge(QWK, SampleFigures.undefined("qwk", "All scores are the same.")));

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(judgement.why()).isEqualTo("All scores are the same.");
  }

  @Test
  void judgesTheFirstFormOfTheScoresThatThereIs() {
    Figure rounded = inForm(ScoreVersion.RAW_ROUNDED, .9);
    Figure scaled = inForm(ScoreVersion.SCALED_ROUNDED, .5);

    assertThat(only(judge(QWK, rounded)).figure()).isEqualTo(rounded);
    assertThat(only(judge(QWK, rounded, scaled)).figure()).isEqualTo(scaled);
  }

  @Test
  void judgesEverySubgroupThatIsLargeEnough() {
    String gates = "gates:\n  - {statistic: smd, scope: subgroups, max-abs: 0.1, min-n: 100}\n";
    Figure first = ofGroup("first", .02);
    Figure second = ofGroup("second", .3);

    ItemVerdict verdict = judge(gates, first, second, smd(.9, .8, 1));

    assertThat(verdict.judgements()).extracting(Judgement::figure).containsExactly(first, second);
    assertThat(verdict.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(gates.replace("100", "101"), first, second).judgements()).isEmpty();
  }

  @Test
  void namesTheGatesThatNoFigureIsAbout() {
    String gates = "gates:\n  - {statistic: smd, scope: subgroups, max-abs: 0.1}\n";

    ItemVerdict verdict = judge(gates, smd(.9, .8, 1));

    assertThat(verdict.judgements()).isEmpty();
    assertThat(verdict.notApplicable()).hasSize(1);
  }

  @Test
  void doesNotPassAGateThatWasNotJudged() {
    String scaled = "  - {statistic: smd, version: scale, max-abs: 0.1}\n";

    ItemVerdict both = judge(QWK + scaled, SampleFigures.qwk(.75, .72, .80), smd(.01, -.02, .03));
    ItemVerdict alone = judge("gates:\n" + scaled, smd(.01, -.02, .03));

    assertThat(both.judgements()).extracting(Judgement::verdict).containsExactly(Verdict.PASS);
    assertThat(both.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(alone.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void passesAllThatAppliesWhereThereAreNoSubgroups() {
    String subgroups = "  - {statistic: smd, scope: subgroups, max-abs: 0.1}\n";

    ItemVerdict verdict =
        judge(QWK + subgroups, SampleFigures.qwk(.75, .72, .80), smd(.01, -.02, .03));

    assertThat(verdict.verdict()).isEqualTo(Verdict.PASS);
    assertThat(GateText.notJudged(verdict)).hasSize(1);
    assertThat(judge("gates:\n" + subgroups, smd(.01, -.02, .03)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void saysWhereAStatisticIsFound() {
    Figure prmse = trueScore("prmse", ScoreVersion.REPORTED);

    assertThatThrownBy(() -> judge("gates:\n  - {statistic: prmse, min: 0.8}\n", prmse))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'comparison: machine-human'")
        .hasMessageContaining("'comparison: true-score'");
  }

  @Test
  void judgesStatisticsThatHaveOneFormOnly() {
    Figure reliability = trueScore("reliability", ScoreVersion.RAW);
    String gates = "gates:\n  - {statistic: reliability, comparison: true-score, min: 0.8}\n";

    assertThat(only(judge(gates, reliability)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void judgesCountsByTheirValue() {
    Estimate none = Estimate.undefined("It has no interval.");
    Figure n =
        new Figure(
            "item",
            "machine",
            Comparison.MACHINE_HUMAN,
            ScoreVersion.RAW,
            Slice.EVERYONE,
            "n",
            100,
            new IntervalEstimate(Estimate.of(100), none, none));

    assertThat(judge("gates:\n  - {statistic: n, min: 100}\n", n).verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(judge("gates:\n  - {statistic: n, min: 101}\n", n).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void saysWhichStatisticWasMeant() {
    assertThatThrownBy(() -> judge(QWK.replace("qwk", "qvk"), SampleFigures.qwk(.75, .70, .80)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'qvk'")
        .hasMessageContaining("did you mean 'qwk'?");
  }

  private static Figure smd(double value, double low, double high) {
    return SampleFigures.of(
        "smd", Comparison.MACHINE_HUMAN, ScoreVersion.REPORTED, Slice.EVERYONE, value, low, high);
  }

  private static Figure trueScore(String statistic, ScoreVersion version) {
    return SampleFigures.of(
        statistic, Comparison.TRUE_SCORE, version, Slice.EVERYONE, .9, .85, .95);
  }

  private static Figure inForm(ScoreVersion version, double qwk) {
    return SampleFigures.of(
        "qwk", Comparison.MACHINE_HUMAN, version, Slice.EVERYONE, qwk, qwk, qwk);
  }

  private static Figure ofGroup(String group, double smd) {
    return SampleFigures.of(
        "smd",
        Comparison.MACHINE_HUMAN,
        ScoreVersion.REPORTED,
        Slice.group("column", group),
        smd,
        smd - .01,
        smd + .01);
  }

  private static ItemVerdict judge(String gates, Figure... figures) {
    return new Judge(GateFile.parse(gates, "gates.yaml")).judge(List.of(figures)).get(0);
  }

  private static Judgement only(ItemVerdict verdict) {
    assertThat(verdict.judgements()).hasSize(1);
    return verdict.judgements().get(0);
  }
}
