package org.cyborgscoring.sampling;

import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.ProviderName;
import org.cyborgscoring.scoring.Providers;
import org.cyborgscoring.scoring.RunContext;

/**
 * Places responses in a space where the inner product says how alike they are. Found by {@link
 * java.util.ServiceLoader} under its id.
 */
public interface Embedding {

  /** The id that names it, such as {@code lsa}. */
  String id();

  /**
   * Embeds responses; the space may be learned from these very texts.
   *
   * @return one row for each response, in their order, all of one length
   */
  float[][] embed(List<Response> responses, RunContext run);

  /**
   * This embedding with an argument.
   *
   * @param argument what follows the id and a colon in its name; not empty
   * @throws InputException if it takes none, or not this one
   */
  default Embedding withArgument(String argument) {
    throw new InputException(
        "The embedding " + id() + " takes nothing after its name, but got '" + argument + "'.");
  }

  /**
   * The embedding of this name.
   *
   * @param name an id, optionally followed by a colon and its argument
   * @throws InputException if there is none
   */
  static Embedding named(String name) {
    ProviderName parsed = ProviderName.parse(name);
    Embedding found = Providers.find(Embedding.class, "embedding", parsed.id(), Embedding::id);
    return parsed.argument().isEmpty() ? found : found.withArgument(parsed.argument());
  }
}
