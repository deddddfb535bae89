package org.cyborgscoring.llm.labelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.llm.server.ChatRequest;
import org.cyborgscoring.llm.server.Feature;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.ChatMessage;

/**
 * What is the same for all requests of a Teacher.
 *
 * @param form the form of the answers
 * @param samples how many answers are asked for each response; with one there is no chance in them
 * @param seed where chance starts from
 * @param newerLimit whether the server knows the limit of an answer's length by its newer name
 */
public record RequestShape(AnswerForm form, int samples, long seed, boolean newerLimit) {

  /** All that is asked for, until a server shows that it does not know it. */
  public Set<Feature> features() {
    Set<Feature> features = EnumSet.of(Feature.SCHEMA, Feature.TEMPERATURE, Feature.SEED);
    features.add(newerLimit ? Feature.MAX_COMPLETION_TOKENS : Feature.MAX_TOKENS);
    if (samples == 1) {
      features.add(Feature.LOGPROBS);
    }
    return Set.copyOf(features);
  }

  /** A request for one answer. */
  public ChatRequest request(
      String model, List<ChatMessage> messages, int sample, Set<Feature> features) {
    return new ChatRequest(
        model,
        messages,
        form.schema(),
        features,
        samples == 1 ? 0 : 1,
        // Servers take 32 bits; one that is not negative is understood by all.
        (seed + sample) & 0x7fffffffL,
        form.maxTokens());
  }
}
