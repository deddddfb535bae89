package org.cyborgscoring.llm.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a request may ask of a server beyond the answer; not every server and model can do all. */
public enum Feature {
  /** Probabilities of the tokens of the answer. */
  LOGPROBS("logprob"),
  /** An answer that cannot but follow a JSON schema. */
  SCHEMA("response_format|json_schema|structured output"),
  /** How much chance there is in the answer. */
  TEMPERATURE("temperature"),
  /** Where chance starts from. */
  SEED("seed"),
  /** The limit of the answer's length under its older name. */
  MAX_TOKENS("max_tokens"),
  /** The limit of the answer's length under its newer name. */
  MAX_COMPLETION_TOKENS("max_completion_tokens");

  /** What servers call it, with bars between. */
  private final String words;

  Feature(String words) {
    this.words = words;
  }

  /** The feature that a server's complaint is about, if it is about one. */
  static Optional<Feature> namedIn(String complaint) {
    String lower = complaint.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(feature -> Arrays.stream(feature.words.split("\\|")).anyMatch(lower::contains))
        .findFirst();
  }
}
