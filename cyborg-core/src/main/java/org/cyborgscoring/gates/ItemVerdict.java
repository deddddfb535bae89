package org.cyborgscoring.gates;

import java.util.ArrayList;
import java.util.List;

/**
 * What the figures of one scorer on one item say of all gates.
 *
 * @param item the item, or item and trait
 * @param scorer whose scores are judged
 * @param judgements one for each gate and figure it is about
 * @param notJudged the gates for which the evaluation has no figure, though it should
 * @param notApplicable the gates on subgroups where no group column was named, or none is large
 *     enough to be judged
 */
public record ItemVerdict(
    String item,
    String scorer,
    List<Judgement> judgements,
    List<Gate> notJudged,
    List<Gate> notApplicable) {

  public ItemVerdict {
    judgements = List.copyOf(judgements);
    notJudged = List.copyOf(notJudged);
    notApplicable = List.copyOf(notApplicable);
  }

  /**
   * The worst verdict of all gates that were judged; no pass while one was not that should have
   * been, since what nobody looked at is not known to be good.
   */
  public Verdict verdict() {
    List<Verdict> verdicts = new ArrayList<>();
    judgements.forEach(judgement -> verdicts.add(judgement.verdict()));
    notJudged.forEach(gate -> verdicts.add(Verdict.UNDECIDED));
    return Verdict.worst(verdicts);
  }
}
