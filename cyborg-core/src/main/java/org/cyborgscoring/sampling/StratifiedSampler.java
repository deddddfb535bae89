package org.cyborgscoring.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * One random response from each of as many equal strata of response length as there are responses
 * to choose: short and long responses are represented as they occur, with less chance than in a
 * simple random sample.
 *
 * <p>Responses are sorted by their number of characters, ties in random order, and the sorted list
 * is cut into {@code budget} runs that differ in size by at most one.
 */
public final class StratifiedSampler implements Sampler {

  @Override
  public String id() {
    return "stratified";
  }

  @Override
  public String description() {
    return "one random response from each of as many strata of response length";
  }

  @Override
  public int[] choose(List<Response> responses, int budget, RunContext run) {
    Budget.check(budget, responses.size());
    RandomGenerator random = run.random("sampling.stratified");
    int n = responses.size();
    int[] byLength =
        IntStream.of(Shuffle.indices(n, random))
            .boxed()
            .sorted(Comparator.comparingInt(i -> responses.get(i).text().length()))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] chosen = new int[budget];
    for (int stratum = 0; stratum < budget; stratum++) {
      int from = (int) ((long) stratum * n / budget);
      int to = (int) ((long) (stratum + 1) * n / budget);
      chosen[stratum] = byLength[from + random.nextInt(to - from)];
    }
    int[] order = Shuffle.indices(budget, random);
    return Arrays.stream(order).map(i -> chosen[i]).toArray();
  }
}
