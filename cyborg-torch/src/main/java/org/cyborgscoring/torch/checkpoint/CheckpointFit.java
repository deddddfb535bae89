package org.cyborgscoring.torch.checkpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.TensorInfo;

/**
 * How the tensors of a checkpoint fit the parameters of an architecture.
 *
 * @param sources the tensor of the checkpoint that each parameter is read from
 * @param fresh optional parameters that the checkpoint does not hold, or holds in another shape, as
 *     a head for another number of labels; they are to be initialised
 * @param missing parameters that the checkpoint should hold and does not
 * @param extra tensors that the architecture has no place for
 * @param unfit parameters whose tensor has another shape or holds no floats, with what is wrong
 */
public record CheckpointFit(
    SortedMap<String, String> sources,
    SortedSet<String> fresh,
    List<String> missing,
    List<String> extra,
    List<String> unfit) {
  private static final int SHOWN = 10;
  private static final int LONGEST_NAME = 120;

  public CheckpointFit {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    fresh = Collections.unmodifiableSortedSet(new TreeSet<>(fresh));
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    unfit = List.copyOf(unfit);
  }

  /**
   * Compares names, shapes and types. A parameter is looked for under its own name, then with or
   * without the prefix, each time also under the names that models born in TensorFlow have: {@code
   * LayerNorm.gamma} for {@code LayerNorm.weight}, {@code LayerNorm.beta} for {@code
   * LayerNorm.bias}.
   *
   * @param wanted the shape of every parameter by name
   * @param stored what the checkpoint holds, as {@link Checkpoint#tensors} gives it
   */
  public static CheckpointFit of(
      Map<String, List<Long>> wanted, Map<String, TensorInfo> stored, FitRules rules) {
    StoredNames names = new StoredNames(wanted.keySet(), rules.prefix());
    SortedMap<String, String> sources = new TreeMap<>();
    SortedSet<String> fresh = new TreeSet<>();
    List<String> missing = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Map.Entry<String, List<Long>> parameter : new TreeMap<>(wanted).entrySet()) {
      String name = parameter.getKey();
      boolean optional = rules.optional().contains(name);
      Optional<TensorInfo> found = names.find(name, stored);
      found.ifPresent(info -> used.add(info.name()));
      if (found.isEmpty()) {
        (optional ? fresh : missing).add(name);
      } else if (!found.get().shape().equals(parameter.getValue())) {
        if (optional) {
          fresh.add(name);
        } else {
          unfit.add(otherShape(name, parameter.getValue(), found.get()));
        }
      } else if (!Checkpoint.isFloat(found.get().dtype())) {
        unfit.add("%s holds %s, not floats".formatted(shown(name), found.get().dtype()));
      } else {
        sources.put(name, found.get().name());
      }
    }
    List<String> extra =
        stored.keySet().stream()
            .filter(name -> !used.contains(name) && !rules.ignorable().contains(name))
            .sorted()
            .toList();
    return new CheckpointFit(sources, fresh, missing, extra, unfit);
  }

  private static String otherShape(String name, List<Long> wanted, TensorInfo found) {
    return "%s is %s, not %s".formatted(shown(name), found.shape(), wanted);
  }

  /** Whether every parameter that must be there is there, fits, and nothing is left over. */
  public boolean complete() {
    return missing.isEmpty() && extra.isEmpty() && unfit.isEmpty();
  }

  /**
   * This, if it is complete.
   *
   * @param checkpoint what to call the checkpoint in the message, as its folder
   * @param architecture what to call the architecture, as {@code bert}
   * @throws InputException that lists what is missing, left over and unfit
   */
  public CheckpointFit require(String checkpoint, String architecture) {
    if (complete()) {
      return this;
    }
    List<String> complaints = new ArrayList<>();
    complain(complaints, "missing", quoted(missing));
    complain(complaints, "not fitting", unfit);
    complain(complaints, "unknown", quoted(extra));
    throw new InputException(
        "The weights of %s are not those of the architecture '%s' with its config.json: %s. Check that weights and config.json belong together, or fetch the model again."
            .formatted(checkpoint, architecture, String.join("; ", complaints)));
  }

  private static void complain(List<String> complaints, String what, List<String> names) {
    if (!names.isEmpty()) {
      String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
      String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
      String tensors = names.size() == 1 ? "1 tensor" : names.size() + " tensors";
      complaints.add("%s %s: %s%s".formatted(tensors, what, first, more));
    }
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(CheckpointFit::shown).toList();
  }

  /** Names come from the file, which may hold anything. */
  private static String shown(String name) {
    String head = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
    return "'" + head.replaceAll("\\p{Cntrl}", "?") + "'";
  }
}
