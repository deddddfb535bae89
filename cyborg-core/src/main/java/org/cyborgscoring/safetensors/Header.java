package org.cyborgscoring.safetensors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;

/**
 * A header whose places fit together: the tensors fill the data from its begin to its end, without
 * overlap and without a hole, and each place is as long as its type and shape need.
 *
 * @param places the tensors in the order of their bytes
 * @param metadata free text by name
 */
record Header(List<TensorPlace> places, Map<String, String> metadata) {

  /**
   * Puts places in order and checks them.
   *
   * @param file what to call the file in messages
   */
  static Header checked(String file, List<TensorPlace> places, Map<String, String> metadata) {
    List<TensorPlace> ordered = new ArrayList<>(places);
    ordered.sort(
        Comparator.comparingLong(TensorPlace::begin)
            .thenComparingLong(TensorPlace::end)
            .thenComparing(TensorPlace::name));
    long at = 0;
    for (TensorPlace place : ordered) {
      checkLength(file, place);
      if (place.begin() < at) {
        throw unsound(file, place, "overlaps the tensor before it");
      }
      if (place.begin() > at) {
        throw unsound(file, place, "leaves a hole of " + (place.begin() - at) + " bytes before it");
      }
      at = place.end();
    }
    return new Header(List.copyOf(ordered), metadata);
  }

  /** The number of bytes of all tensors. */
  long dataBytes() {
    return places.isEmpty() ? 0 : places.get(places.size() - 1).end();
  }

  private static void checkLength(String file, TensorPlace place) {
    if (place.begin() < 0 || place.end() < place.begin()) {
      throw unsound(
          file, place, "lies at the impossible place " + place.begin() + " to " + place.end());
    }
    long needed;
    try {
      for (long extent : place.shape()) {
        if (extent < 0) {
          throw unsound(file, place, "has a dimension of " + extent);
        }
      }
      needed = Math.multiplyExact(Tensor.elements(place.shape()), place.dtype().bytes());
    } catch (ArithmeticException e) {
      throw new InputException(
          file + ": the shape of tensor '" + place.name() + "' is too large.", e);
    }
    if (needed != place.end() - place.begin()) {
      throw unsound(
          file, place, "needs " + needed + " bytes, but has " + (place.end() - place.begin()));
    }
  }

  private static InputException unsound(String file, TensorPlace place, String what) {
    return new InputException(
        "%s: tensor '%s' %s. The file is damaged; fetch or make it again."
            .formatted(file, place.name(), what));
  }
}
