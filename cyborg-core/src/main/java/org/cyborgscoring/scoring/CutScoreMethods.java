package org.cyborgscoring.scoring;

import java.util.List;
import java.util.stream.Collectors;
import org.cyborgscoring.data.InputException;

/** The methods to choose cut scores, by their ids. */
public final class CutScoreMethods {
  private static final List<CutScoreMethod> METHODS =
      List.of(new DistributionMatched(), new QwkOptimal(), new Rounding());

  private CutScoreMethods() {}

  /** Matching the distribution of hand scores. */
  public static CutScoreMethod standard() {
    return METHODS.get(0);
  }

  /** All ids, the default first. */
  public static List<String> ids() {
    return METHODS.stream().map(CutScoreMethod::id).toList();
  }

  /**
   * The method with this id.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static CutScoreMethod named(String id) {
    return METHODS.stream()
        .filter(method -> method.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "There is no cut-score method '"
                        + id
                        + "'; use one of "
                        + ids().stream().collect(Collectors.joining(", "))
                        + "."));
  }
}
