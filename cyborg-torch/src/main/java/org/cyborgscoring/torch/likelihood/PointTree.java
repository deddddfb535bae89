package org.cyborgscoring.torch.likelihood;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The token sequences of all points as a tree: its root is the prompt, and what several points
 * share is in it once. A point's log-probability is the sum of its tokens', each read at the node
 * before it.
 */
final class PointTree {
  private final List<Integer> tokens = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final Map<Integer, Integer> columns = new LinkedHashMap<>();
  private final List<List<Term>> terms = new ArrayList<>();

  /**
   * A token of a point.
   *
   * @param node the node before it, 0 for the root
   * @param column which of the tokens that are asked for it is
   */
  private record Term(int node, int column) {}

  /** A node's child. */
  private record Branch(int parent, int token) {}

  /**
   * The tree of these points.
   *
   * @param points each of at least one token
   */
  PointTree(List<int[]> points) {
    Map<Branch, Integer> nodes = new LinkedHashMap<>();
    for (int[] point : points) {
      List<Term> path = new ArrayList<>();
      int node = 0;
      for (int i = 0; i < point.length; i++) {
        if (i > 0) {
          int parent = node;
          node =
              nodes.computeIfAbsent(new Branch(parent, point[i - 1]), branch -> add(branch, nodes));
        }
        path.add(new Term(node, column(point[i])));
      }
      terms.add(path);
    }
  }

  private int add(Branch branch, Map<Branch, Integer> nodes) {
    tokens.add(branch.token());
    parents.add(branch.parent() - 1);
    return nodes.size() + 1;
  }

  private int column(int token) {
    return columns.computeIfAbsent(token, unseen -> columns.size());
  }

  /** The tokens of all nodes but the root, parents before their children. */
  int[] tokens() {
    return ints(tokens);
  }

  /** For each of {@link #tokens} the place of its parent there, -1 for the root. */
  int[] parents() {
    return ints(parents);
  }

  /** Whether the nodes are more than one sequence. */
  boolean branches() {
    return IntStream.range(0, parents.size()).anyMatch(i -> parents.get(i) != i - 1);
  }

  /** The tokens whose log-probabilities are asked for, each once. */
  int[] asked() {
    return ints(List.copyOf(columns.keySet()));
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The log-probabilities of all points.
   *
   * @param logs by node, the root first, those of the tokens that were {@link #asked} for
   */
  double[] sums(float[][] logs) {
    return terms.stream()
        .mapToDouble(
            path -> path.stream().mapToDouble(term -> logs[term.node()][term.column()]).sum())
        .toArray();
  }
}
