package org.cyborgscoring.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.RunContext;

/**
 * Divides the budget over subgroups, and lets another sampler choose within each.
 *
 * <p>With several columns a subgroup is a combination of their values; responses without a value
 * are a subgroup too. Every subgroup gets an equal part of the budget, or all its responses where
 * it has fewer; what it leaves goes to the others in equal parts. So none of K subgroups gets fewer
 * than budget / K, rounded down, unless that is all of it. Left over by rounding, one each goes to
 * the largest. This is stratified sampling with equal allocation: Cochran, W. G. (1977). Sampling
 * techniques (3rd ed.), sections 5.1 to 5.5. Against the shares that subgroups have it takes hand
 * scores from large subgroups and gives them to small ones.
 *
 * <p>Only the choice of what people score looks at subgroups.
 */
public final class BalancedSampler implements Sampler {
  private final Sampler within;
  private final List<String> columns;

  /**
   * A sampler.
   *
   * @param within chooses within a subgroup
   * @param columns the group columns, at least one
   */
  public BalancedSampler(Sampler within, List<String> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("Balance needs group columns.");
    }
    this.within = within;
    this.columns = List.copyOf(columns);
  }

  @Override
  public String id() {
    return within.id();
  }

  @Override
  public String description() {
    return within.description() + ", as many in every subgroup";
  }

  @Override
  public int[] choose(List<Response> responses, int budget, RunContext run) {
    Budget.check(budget, responses.size());
    List<Subgroup> subgroups = subgroups(responses);
    int[] parts =
        equalParts(
            subgroups.stream().mapToInt(subgroup -> subgroup.members.length).toArray(), budget);
    List<int[]> chosen = new ArrayList<>();
    for (int g = 0; g < parts.length; g++) {
      run.checkCancelled();
      chosen.add(parts[g] == 0 ? new int[0] : subgroups.get(g).choose(responses, parts[g], run));
    }
    return inTurn(chosen, budget);
  }

  /** The responses of one combination of values. */
  private final class Subgroup {
    private final String name;
    private final int[] members;

    Subgroup(String name, List<Integer> members) {
      this.name = name;
      this.members = members.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] choose(List<Response> responses, int part, RunContext run) {
      List<Response> own = IntStream.of(members).mapToObj(responses::get).toList();
      // Each has random numbers of its own, else all would be drawn at the same places.
      RunContext ofGroup = run.withNewSeed(run.random("sampling.balanced " + name).nextLong());
      int[] indices = within.choose(own, part, ofGroup);
      return IntStream.of(indices).map(index -> members[index]).toArray();
    }
  }

  /** From large to small, those of one size by name. */
  private List<Subgroup> subgroups(List<Response> responses) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < responses.size(); i++) {
      members.computeIfAbsent(name(responses.get(i)), name -> new ArrayList<>()).add(i);
    }
    List<Subgroup> subgroups = new ArrayList<>();
    members.forEach((name, own) -> subgroups.add(new Subgroup(name, own)));
    subgroups.sort(Comparator.comparing(subgroup -> -subgroup.members.length));
    return subgroups;
  }

  private String name(Response response) {
    List<String> values =
        columns.stream().map(column -> response.groups().getOrDefault(column, "")).toList();
    return String.join("\u0000", values);
  }

  /** How many of each subgroup, given their sizes from large to small. */
  static int[] equalParts(int[] sizes, int budget) {
    int[] parts = new int[sizes.length];
    int left = budget;
    for (int g = sizes.length - 1; g >= 0; g--) {
      // The smallest first: what one cannot use is shared by those that are still to come.
      parts[g] = Math.min(sizes[g], left / (g + 1));
      left -= parts[g];
    }
    for (int g = 0; left > 0; g = (g + 1) % sizes.length) {
      if (parts[g] < sizes[g]) {
        parts[g]++;
        left--;
      }
    }
    return parts;
  }

  /** One of each subgroup in turn, so that the first k are balanced as well. */
  private static int[] inTurn(List<int[]> chosen, int budget) {
    int[] order = new int[budget];
    int next = 0;
    int longest = chosen.stream().mapToInt(part -> part.length).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (int[] part : chosen) {
        if (turn < part.length) {
          order[next++] = part[turn];
        }
      }
    }
    return Arrays.copyOf(order, next);
  }
}
