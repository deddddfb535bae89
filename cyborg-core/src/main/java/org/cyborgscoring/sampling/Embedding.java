package org.cyborgscoring.sampling;

import java.util.List;
import org.cyborgscoring.data.Response;
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
   * The embedding with this id.
   *
   * @throws org.cyborgscoring.data.InputException if there is none
   */
  static Embedding named(String id) {
    return Providers.find(Embedding.class, "embedding", id, Embedding::id);
  }
}
