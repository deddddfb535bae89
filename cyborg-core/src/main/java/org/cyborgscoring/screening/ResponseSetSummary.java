package org.cyborgscoring.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;

/**
 * What a set of responses is like, before anything is learned from it.
 *
 * @param item the item
 * @param responses the number of responses, coded ones among them
 * @param handScored how many of them people scored
 * @param doubleScored how many of them two raters read
 * @param scoreCounts how many hand-scored responses have each score point, in the scale's order
 * @param words the number of words a response
 * @param characters the number of letters and digits a response
 * @param duplicates how many responses, however short, have the same words as an earlier one
 * @param codes how many responses have each condition code
 */
public record ResponseSetSummary(
    Item item,
    int responses,
    int handScored,
    int doubleScored,
    List<Integer> scoreCounts,
    Quantiles words,
    Quantiles characters,
    int duplicates,
    Map<ConditionCode, Integer> codes) {

  public ResponseSetSummary {
    scoreCounts = List.copyOf(scoreCounts);
  }

  /** Sums up a screened set, coded responses included. */
  public static ResponseSetSummary of(Screening screening) {
    List<Response> all =
        Stream.concat(
                screening.scorable().responses().stream(),
                screening.coded().stream().map(CodedResponse::response))
            .toList();
    Item item = screening.scorable().item();
    int[] scores = new int[item.scale().size()];
    int[] words = new int[all.size()];
    int[] characters = new int[all.size()];
    int handScored = 0;
    int doubleScored = 0;
    int duplicates = 0;
    DuplicateScreen earlier = new DuplicateScreen(0, Integer.MAX_VALUE);
    for (int i = 0; i < words.length; i++) {
      Words split = Words.of(all.get(i).text());
      words[i] = split.size();
      characters[i] = split.characters();
      duplicates += earlier.isDuplicate(split) ? 1 : 0;
      HandScore score = all.get(i).handScore();
      if (score != null) {
        handScored++;
        doubleScored += score.isDoubleScored() ? 1 : 0;
        scores[item.scale().indexOf(score.score())]++;
      }
    }
    return new ResponseSetSummary(
        item,
        all.size(),
        handScored,
        doubleScored,
        Arrays.stream(scores).boxed().toList(),
        Quantiles.of(words),
        Quantiles.of(characters),
        duplicates,
        screening.counts());
  }

  /** The share of the hand-scored responses that two raters read; 0 if there are none. */
  public double doubleScoredShare() {
    return handScored == 0 ? 0 : (double) doubleScored / handScored;
  }
}
