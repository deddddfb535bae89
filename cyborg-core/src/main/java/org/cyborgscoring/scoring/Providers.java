package org.cyborgscoring.scoring;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import org.cyborgscoring.data.InputException;

/** Finds what {@link ServiceLoader} offers under a short id. */
public final class Providers {
  private Providers() {}

  /**
   * All providers of a service by their id, in the order of the ids.
   *
   * @throws IllegalStateException if two have the same id; which one is meant would else depend on
   *     the order of the class path
   */
  public static <P> Map<String, P> all(Class<P> service, Function<P, String> id) {
    Map<String, P> providers = new TreeMap<>();
    for (P provider : ServiceLoader.load(service, service.getClassLoader())) {
      P other = providers.put(id.apply(provider), provider);
      if (other != null) {
        throw new IllegalStateException(
            other.getClass().getName()
                + " and "
                + provider.getClass().getName()
                + " have the same id '"
                + id.apply(provider)
                + "'.");
      }
    }
    return providers;
  }

  /**
   * The provider of a service under this id.
   *
   * @param what what to call the service in a message, such as {@code Teacher}
   * @throws InputException if there is none; the message lists those there are
   */
  public static <P> P find(Class<P> service, String what, String id, Function<P, String> ids) {
    Map<String, P> providers = all(service, ids);
    P provider = providers.get(id);
    if (provider == null) {
      throw new InputException(
          "There is no "
              + what
              + " named '"
              + id
              + "'; there "
              + (providers.isEmpty()
                  ? "are none."
                  : "is: " + String.join(", ", providers.keySet()) + "."));
    }
    return provider;
  }
}
