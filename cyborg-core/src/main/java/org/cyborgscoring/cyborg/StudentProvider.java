package org.cyborgscoring.cyborg;

import java.io.IOException;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.ProviderName;
import org.cyborgscoring.scoring.Providers;

/** Makes Students and loads fitted ones; found by {@link java.util.ServiceLoader}. */
public interface StudentProvider {

  /** The id that names this kind of Student, such as {@code ngram-ridge}. */
  String id();

  /** One line for a help text. */
  String description();

  /**
   * Makes a Student.
   *
   * @param argument what follows the id and a colon in its name, or the empty string
   * @param options options by name; a provider refuses those it does not know
   * @throws InputException if the argument or an option cannot be used
   */
  Student create(String argument, Map<String, String> options);

  /**
   * Loads what a model of this provider saved.
   *
   * @param item the item that the model scores
   * @throws InputException if the files are not such a model
   */
  StudentModel load(Item item, ModelFiles.Source files) throws IOException;

  /**
   * The Student of this name without options.
   *
   * @throws InputException if no provider has that id; the message lists those there are
   */
  static Student named(String name) {
    return named(name, Map.of());
  }

  /**
   * The Student of this name.
   *
   * @param name a provider's id, optionally followed by a colon and its argument; or the path of a
   *     folder with a model
   * @param options options by name
   * @throws InputException if no provider has that id; the message lists those there are
   */
  static Student named(String name, Map<String, String> options) {
    ProviderName parsed = ProviderName.of(name, StudentProvider.class, StudentProvider::id);
    return withId(parsed.id()).create(parsed.argument(), options);
  }

  /**
   * The provider with this id.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  static StudentProvider withId(String id) {
    return Providers.find(StudentProvider.class, "Student", id, StudentProvider::id);
  }
}
