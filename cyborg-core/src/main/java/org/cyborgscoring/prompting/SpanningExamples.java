package org.cyborgscoring.prompting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.HandScored;

/**
 * Shows every score point before it shows one twice.
 *
 * <p>The lowest point comes first, then the highest, then those between; of each point first the
 * response of median length, which is the least peculiar one. The examples chosen are shown from
 * the lowest score to the highest.
 */
final class SpanningExamples implements ExampleChoice {
  private final List<Response> order;

  SpanningExamples(HandScored handScored) {
    List<List<Response>> points = new ArrayList<>();
    for (int k = 0; k < handScored.item().scale().size(); k++) {
      points.add(new ArrayList<>());
    }
    for (Response response : handScored.responses()) {
      points.get(handScored.item().scale().indexOf(response.score())).add(response);
    }
    List<List<Response>> fromTheEnds = new ArrayList<>();
    for (int low = 0, high = points.size() - 1; low <= high; low++, high--) {
      fromTheEnds.add(fromTheMedian(points.get(low)));
      if (high > low) {
        fromTheEnds.add(fromTheMedian(points.get(high)));
      }
    }
    this.order = takingTurns(fromTheEnds);
  }

  @Override
  public List<Response> choose(Response response, int count) {
    return order.stream()
        .filter(example -> !isSame(example, response))
        .limit(count)
        .sorted(Comparator.comparingDouble(Response::score))
        .toList();
  }

  static boolean isSame(Response example, Response response) {
    return example.id().equals(response.id()) || example.text().equals(response.text());
  }

  private static List<Response> fromTheMedian(List<Response> ofPoint) {
    List<Response> byLength = new ArrayList<>(ofPoint);
    byLength.sort(
        Comparator.<Response>comparingInt(response -> response.text().length())
            .thenComparing(Response::id));
    List<Response> result = new ArrayList<>();
    int middle = (byLength.size() - 1) / 2;
    for (int distance = 0; result.size() < byLength.size(); distance++) {
      if (middle + distance < byLength.size()) {
        result.add(byLength.get(middle + distance));
      }
      if (distance > 0 && middle - distance >= 0) {
        result.add(byLength.get(middle - distance));
      }
    }
    return result;
  }

  private static List<Response> takingTurns(List<List<Response>> lists) {
    List<Response> result = new ArrayList<>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<Response> list : lists) {
        if (turn < list.size()) {
          result.add(list.get(turn));
        }
      }
    }
    return result;
  }
}
