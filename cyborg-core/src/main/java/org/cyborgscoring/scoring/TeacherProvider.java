package org.cyborgscoring.scoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;

/** Makes Teachers; found by {@link java.util.ServiceLoader}. */
public interface TeacherProvider {

  /** The id that names this kind of Teacher, such as {@code lsa-gp}. */
  String id();

  /** One line for a help text. */
  String description();

  /**
   * Makes a Teacher.
   *
   * @param argument what follows the id and a colon in its name, or the empty string: the model in
   *     {@code hf:owner/model}
   * @param options options by name; a provider refuses those it does not know
   * @throws InputException if the argument or an option cannot be used
   */
  Teacher create(String argument, Map<String, String> options);

  /**
   * The names of options that change no result, such as how many calls are made at once. They are
   * no part of what a run is known by: a stopped run may go on with other values of them.
   */
  default Set<String> idleOptions() {
    return Set.of();
  }

  /**
   * The options that a Teacher's results depend on.
   *
   * @param name the Teacher's name; of one that there is not, every option counts
   * @param options its options by name
   */
  static Map<String, String> decisiveOptions(String name, Map<String, String> options) {
    TeacherProvider provider =
        Providers.all(TeacherProvider.class, TeacherProvider::id)
            .get(ProviderName.of(name, TeacherProvider.class, TeacherProvider::id).id());
    Map<String, String> decisive = new TreeMap<>(options);
    if (provider != null) {
      decisive.keySet().removeAll(provider.idleOptions());
    }
    return decisive;
  }

  /**
   * The Teacher of this name without options.
   *
   * @throws InputException if no provider has that id; the message lists those there are
   */
  static Teacher named(String name) {
    return named(name, Map.of());
  }

  /**
   * The Teacher of this name.
   *
   * @param name a provider's id, optionally followed by a colon and its argument; or the path of a
   *     folder with a model
   * @param options options by name
   * @throws InputException if no provider has that id; the message lists those there are
   */
  static Teacher named(String name, Map<String, String> options) {
    ProviderName parsed = ProviderName.of(name, TeacherProvider.class, TeacherProvider::id);
    return Providers.find(TeacherProvider.class, "Teacher", parsed.id(), TeacherProvider::id)
        .create(parsed.argument(), options);
  }
}
