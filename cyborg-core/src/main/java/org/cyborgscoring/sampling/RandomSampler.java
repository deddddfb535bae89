package org.cyborgscoring.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/** Every set of responses of the wanted size is equally likely. */
public final class RandomSampler implements Sampler {

  @Override
  public String id() {
    return "random";
  }

  @Override
  public String description() {
    return "every response is equally likely to be scored by people";
  }

  @Override
  public int[] choose(List<Response> responses, int budget, RunContext run) {
    Budget.check(budget, responses.size());
    RandomGenerator random = run.random("sampling.random");
    int[] order = Shuffle.indices(responses.size(), random);
    return Arrays.copyOf(order, budget);
  }
}
