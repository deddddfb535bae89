package org.cyborgscoring.sampling;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.ProviderName;
import org.cyborgscoring.scoring.Providers;
import org.cyborgscoring.scoring.RunContext;

/**
 * Chooses which responses people should score, from their texts alone. Found by {@link
 * ServiceLoader} under its id.
 */
public interface Sampler {

  /** The id that names it, such as {@code diverse}. */
  String id();

  /** One line for a help text. */
  String description();

  /**
   * Chooses responses to be scored by people. Hand scores are not looked at.
   *
   * @param responses the responses to choose from
   * @param budget how many to choose, 1 to {@code responses.size()}
   * @return the indices of the chosen ones, each once, most useful first where the method has an
   *     order; the first k are a good choice of k
   */
  int[] choose(List<Response> responses, int budget, RunContext run);

  /** All samplers by their id. */
  static Map<String, Sampler> all() {
    return Providers.all(Sampler.class, Sampler::id);
  }

  /**
   * This sampler with an argument.
   *
   * @param argument what follows the id and a colon in its name; not empty
   * @throws InputException if it takes none, or not this one
   */
  default Sampler withArgument(String argument) {
    throw new InputException(
        "The sampling " + id() + " takes nothing after its name, but got '" + argument + "'.");
  }

  /**
   * The sampler of this name.
   *
   * @param name an id, optionally followed by a colon and its argument
   * @throws InputException if there is none; the message lists those there are
   */
  static Sampler named(String name) {
    ProviderName parsed = ProviderName.parse(name);
    Sampler found = Providers.find(Sampler.class, "sampling", parsed.id(), Sampler::id);
    return parsed.argument().isEmpty() ? found : found.withArgument(parsed.argument());
  }
}
