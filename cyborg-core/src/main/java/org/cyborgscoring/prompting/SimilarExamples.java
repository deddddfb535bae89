package org.cyborgscoring.prompting;

import java.util.List;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;

/**
 * Shows the hand-scored responses that are most like the one to be scored, the most similar last,
 * next to it.
 */
final class SimilarExamples implements ExampleChoice {
  private final List<Response> handScored;
  private final TermSimilarity similarity;

  SimilarExamples(List<Response> handScored) {
    this.handScored = List.copyOf(handScored);
    this.similarity = TermSimilarity.over(handScored.stream().map(Response::text).toList());
  }

  @Override
  public List<Response> choose(Response response, int count) {
    if (count == 0) {
      return List.of();
    }
    double[] cosines = similarity.to(response.text());
    List<Response> nearestFirst =
        IntStream.range(0, cosines.length)
            .boxed()
            .sorted((a, b) -> compare(cosines, a, b))
            .map(handScored::get)
            .filter(example -> !SpanningExamples.isSame(example, response))
            .limit(count)
            .toList();
    return IntStream.range(0, nearestFirst.size())
        .mapToObj(i -> nearestFirst.get(nearestFirst.size() - 1 - i))
        .toList();
  }

  private int compare(double[] cosines, int a, int b) {
    int bySimilarity = Double.compare(cosines[b], cosines[a]);
    return bySimilarity != 0
        ? bySimilarity
        : handScored.get(a).id().compareTo(handScored.get(b).id());
  }
}
