package org.cyborgscoring.torch.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Scope;

/**
 * A stretch of a flattened parameter. Long parameters are worked on slice by slice: all that an
 * optimiser needs of a slice fits into a core's cache, so that memory is passed over once.
 *
 * @param parameter the parameter's number
 * @param start the first element
 * @param length how many elements
 */
record Slice(int parameter, long start, long length) {
  /** 128 KB in each of the tensors involved. */
  private static final long LONGEST = 1 << 15;

  /** Slices that a worker takes at once, to keep the cost of a task small. */
  private static final int TASK = 16;

  /** What to do with a slice. */
  @FunctionalInterface
  interface Work {
    /** Does it, within a native scope of its own. */
    void accept(int number, Slice slice);
  }

  /** The slices of parameters, in their order. */
  static List<Slice> of(Collection<Tensor> parameters) {
    List<Slice> slices = new ArrayList<>();
    int number = 0;
    for (Tensor parameter : parameters) {
      long elements = parameter.numel();
      long longest = parameter.is_cuda() ? elements : LONGEST;
      for (long start = 0; start < elements; start += longest) {
        slices.add(new Slice(number, start, Math.min(longest, elements - start)));
      }
      number++;
    }
    return List.copyOf(slices);
  }

  /** Does the same with every slice, each on one of the workers. */
  static void forEach(List<Slice> slices, GradientWorkers workers, Work work) {
    int tasks = (slices.size() + TASK - 1) / TASK;
    workers.run(
        tasks,
        task -> {
          int end = Math.min(slices.size(), (task + 1) * TASK);
          for (int i = task * TASK; i < end; i++) {
            int number = i;
            Scope.run(() -> work.accept(number, slices.get(number)));
          }
        });
  }

  /** This stretch of a flat tensor, as a view. */
  Tensor of(Tensor flat) {
    return flat.numel() == length ? flat : flat.narrow(0, start, length);
  }
}
