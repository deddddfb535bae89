package org.cyborgscoring.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;

/**
 * Responses divided into those to be scored and those with a condition code.
 *
 * @param scorable the responses to train on and to score, in the order of the set
 * @param coded the others, in the order of the set
 */
public record Screening(ResponseSet scorable, List<CodedResponse> coded) {

  public Screening {
    coded = List.copyOf(coded);
  }

  /**
   * Screens a set. Of several responses with the same text the first stays.
   *
   * @param screen learned from this set or one like it
   */
  public static Screening of(ResponseSet responses, ConditionScreen screen) {
    DuplicateScreen duplicates =
        new DuplicateScreen(screen.profile().settings().duplicatedWords(), Integer.MAX_VALUE);
    List<Response> scorable = new ArrayList<>(responses.size());
    List<CodedResponse> coded = new ArrayList<>();
    for (Response response : responses.responses()) {
      Words words = Words.of(response.text());
      ConditionCode code = screen.code(response.text(), words);
      if (code == null && duplicates.isDuplicate(words)) {
        code = ConditionCode.DUPLICATED;
      }
      if (code == null) {
        scorable.add(response);
      } else {
        coded.add(new CodedResponse(response, code));
      }
    }
    return new Screening(new ResponseSet(responses.item(), scorable), coded);
  }

  /** How many responses have each code, in the order of {@link ConditionCode}; no zeros. */
  public Map<ConditionCode, Integer> counts() {
    Map<ConditionCode, Integer> counts = new EnumMap<>(ConditionCode.class);
    coded.forEach(response -> counts.merge(response.code(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }
}
