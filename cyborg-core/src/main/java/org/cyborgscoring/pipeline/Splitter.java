package org.cyborgscoring.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.sampling.Shuffle;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;

/**
 * Divides the responses to an item, the same way for the same seed. Which responses are held out
 * depends on the seed and the share alone, so that designs which differ in sampling or amount are
 * measured on the same responses.
 */
public final class Splitter {
  /** The fewest hand-scored responses of which some can be held out. */
  public static final int LEAST = 20;

  private Splitter() {}

  /**
   * Holds out a random share of the responses, lets a sampler choose what people score of the rest,
   * and hides the other hand scores.
   *
   * @param responses the scorable responses to one item, all hand-scored
   * @param design the share to hold out, the sampler, the number of hand scores and the seed
   * @throws InputException if there are too few responses for that
   */
  public static Split holdOut(ResponseSet responses, RunDesign design, RunContext run) {
    requireEnough(responses.handScored().size(), responses.item());
    int[] order = Shuffle.indices(responses.size(), design.seeded(run).random("split"));
    int tests = (int) Math.rint(design.testShare() * responses.size());
    requirePart(tests, design, responses);
    HandScored test = handScored(responses, Arrays.copyOfRange(order, 0, tests));
    List<Response> pool =
        select(responses.responses(), Arrays.copyOfRange(order, tests, order.length));
    return choose(responses.item(), pool, test, design, run);
  }

  /**
   * Lets a sampler choose what people score of a pool; it does not see the hand scores.
   *
   * @param pool the training responses, all hand-scored
   * @throws InputException if more hand scores are asked for than there are
   */
  public static Split choose(
      Item item, List<Response> pool, HandScored test, RunDesign design, RunContext run) {
    int budget = design.handScored().of(pool.size());
    int[] chosen = design.sampler(pool).choose(Blind.copies(pool), budget, design.seeded(run));
    boolean[] taken = new boolean[pool.size()];
    for (int index : chosen) {
      taken[index] = true;
    }
    List<Response> few = new ArrayList<>();
    List<Response> hidden = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++) {
      (taken[i] ? few : hidden).add(pool.get(i));
    }
    return new Split(new HandScored(item, few), hidden, test);
  }

  /**
   * Divides the hand-scored responses into folds, each held out once, while the unscored responses
   * stay with the Teacher throughout.
   *
   * @param responses the scorable responses to one item, some of them hand-scored
   * @param folds how many folds, at least 2
   * @throws InputException if there are too few hand scores
   */
  public static List<Split> crossValidate(ResponseSet responses, int folds, RunContext run) {
    List<Response> scored = responses.handScored();
    requireEnough(scored.size(), responses.item());
    int[] order = Shuffle.indices(scored.size(), run.random("folds"));
    List<Split> splits = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      int[] in =
          IntStream.range(0, order.length)
              .filter(i -> i % folds != held)
              .map(i -> order[i])
              .toArray();
      int[] out =
          IntStream.range(0, order.length)
              .filter(i -> i % folds == held)
              .map(i -> order[i])
              .toArray();
      splits.add(
          new Split(
              new HandScored(responses.item(), select(scored, in)),
              responses.unscored(),
              new HandScored(responses.item(), select(scored, out))));
    }
    return splits;
  }

  /** Everything in use and nothing held out: the split of the engine that is put into service. */
  public static Split useAll(ResponseSet responses) {
    return new Split(
        new HandScored(responses.item(), responses.handScored()),
        responses.unscored(),
        new HandScored(responses.item(), List.of()));
  }

  private static void requireEnough(int handScored, Item item) {
    if (handScored < LEAST) {
      throw new InputException(
          "Item "
              + ShownName.of(item.id())
              + " has "
              + handScored
              + " usable hand-scored responses; at least "
              + LEAST
              + " are needed to hold some out and measure agreement on them.");
    }
  }

  private static void requirePart(int tests, RunDesign design, ResponseSet responses) {
    if (tests < 1 || tests >= responses.size()) {
      throw new InputException(
          "Holding out "
              + Amount.share(design.testShare())
              + " of the "
              + responses.size()
              + " responses to item "
              + ShownName.of(responses.item().id())
              + " leaves none to "
              + (tests < 1
                  ? "measure agreement on; hold out more."
                  : "learn from; hold out less."));
    }
  }

  private static HandScored handScored(ResponseSet responses, int[] indices) {
    return new HandScored(responses.item(), select(responses.responses(), indices));
  }

  /** The chosen responses in the order of the table, whatever the order of the indices. */
  private static List<Response> select(List<Response> responses, int[] indices) {
    return IntStream.of(indices).sorted().mapToObj(responses::get).toList();
  }
}
