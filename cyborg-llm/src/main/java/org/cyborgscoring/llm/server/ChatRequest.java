package org.cyborgscoring.llm.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.prompting.ChatMessage;

/**
 * A question to a model.
 *
 * @param model the model's name
 * @param messages the conversation it answers
 * @param schema the JSON schema of the answer, as nested maps and lists
 * @param features what is asked of the server beyond the answer
 * @param temperature how much chance there is in the answer; 0 for none
 * @param seed where chance starts from
 * @param maxTokens the most tokens of an answer
 */
public record ChatRequest(
    String model,
    List<ChatMessage> messages,
    Map<String, Object> schema,
    Set<Feature> features,
    double temperature,
    long seed,
    long maxTokens) {}
