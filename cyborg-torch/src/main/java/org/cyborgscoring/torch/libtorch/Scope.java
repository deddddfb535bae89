package org.cyborgscoring.torch.libtorch;

import java.util.function.Supplier;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * Frees native memory at the end of a piece of work instead of when the garbage collector comes.
 */
@SuppressWarnings("try") // What is made within a scope attaches itself to it.
public final class Scope {
  private Scope() {}

  /** Does something, then frees all native objects that it made on this thread. */
  public static void run(Runnable work) {
    try (PointerScope scope = new PointerScope()) {
      work.run();
    }
  }

  /** Computes a Java value, then frees all native objects that were made for it on this thread. */
  public static <V> V get(Supplier<V> work) {
    try (PointerScope scope = new PointerScope()) {
      return work.get();
    }
  }

  /**
   * Computes a native object and frees all others that were made for it. The result belongs to the
   * scope around this one, or, where there is none, to who asked for it.
   */
  public static <P extends Pointer> P keep(Supplier<P> work) {
    P result;
    try (PointerScope scope = new PointerScope()) {
      result = work.get();
      result.retainReference();
    }
    PointerScope outer = PointerScope.getInnerScope();
    if (outer != null) {
      outer.attach(result);
      result.releaseReference();
    }
    return result;
  }
}
