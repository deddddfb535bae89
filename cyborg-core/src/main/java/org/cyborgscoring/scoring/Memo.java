package org.cyborgscoring.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Keeps intermediate values that several fits over the same responses share, such as a latent
 * semantic analysis: each is computed once, however many threads ask. A memo lives as long as its
 * {@link RunContext} and changes no result.
 */
public final class Memo {
  private final Map<Object, FutureTask<Object>> values = new ConcurrentHashMap<>();

  /**
   * The value under this key, computed on first asking. Who asks while it is computed waits. A
   * failure goes to all who wait and is not kept: the next to ask has it computed again.
   *
   * @param key tells everything the value depends on; a record of a type private to the asker
   * @param type the value's class
   * @param compute makes the value; it must depend on the key alone, and not ask for the same key
   */
  public <T> T get(Object key, Class<T> type, Supplier<T> compute) {
    FutureTask<Object> task =
        values.computeIfAbsent(key, k -> new FutureTask<Object>(compute::get));
    task.run();
    try {
      return type.cast(task.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + type.getSimpleName(), e);
    } catch (ExecutionException e) {
      values.remove(key, task);
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
