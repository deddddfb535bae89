package org.cyborgscoring.torch.text.wordpiece;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.torch.text.TokenRole;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A WordPiece vocabulary in the JSON of Hugging Face's tokenizers. */
record WordPieceJson(WordPieceVocabulary vocabulary) {
  // Line ends would else be those of the system.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  /** The content of {@code tokenizer.json}. */
  String tokenizer() {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", "1.0");
    root.putNull("truncation");
    root.putNull("padding");
    addTokens(root.putArray("added_tokens"));
    ObjectNode normalizer = root.putObject("normalizer").put("type", "BertNormalizer");
    normalizer.put("clean_text", true).put("handle_chinese_chars", true);
    normalizer.putNull("strip_accents"); // As lowercase says.
    normalizer.put("lowercase", vocabulary.lowercase());
    root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    addTemplate(root.putObject("post_processor"));
    // Cleaning up would rewrite words, such as "do not" into "don't".
    root.putObject("decoder")
        .put("type", "WordPiece")
        .put("prefix", Pieces.CONTINUATION)
        .put("cleanup", false);
    ObjectNode model = root.putObject("model").put("type", "WordPiece");
    model.put("unk_token", vocabulary.special().written(TokenRole.UNKNOWN));
    model.put("continuing_subword_prefix", Pieces.CONTINUATION);
    model.put("max_input_chars_per_word", WordPieceTrainer.LONGEST_WORD);
    ObjectNode ids = model.putObject("vocab");
    for (int id = 0; id < vocabulary.tokens().size(); id++) {
      ids.put(vocabulary.tokens().get(id), id);
    }
    return written(root);
  }

  private void addTokens(ArrayNode added) {
    for (int id = 0; id < vocabulary.special().tokens().size(); id++) {
      ObjectNode token = added.addObject().put("id", id);
      describe(token, vocabulary.tokens().get(id));
    }
  }

  private static void describe(ObjectNode token, String content) {
    token.put("content", content).put("single_word", false).put("lstrip", false);
    token.put("rstrip", false).put("normalized", false).put("special", true);
  }

  private void addTemplate(ObjectNode processor) {
    SpecialTokens special = vocabulary.special();
    processor.put("type", "TemplateProcessing");
    ArrayNode single = processor.putArray("single");
    special.before().forEach(role -> addSpecial(single, role, 0));
    addSequence(single, "A", 0);
    special.after().forEach(role -> addSpecial(single, role, 0));
    ArrayNode pair = processor.putArray("pair");
    special.before().forEach(role -> addSpecial(pair, role, 0));
    addSequence(pair, "A", 0);
    special.after().forEach(role -> addSpecial(pair, role, 0));
    addSequence(pair, "B", 1);
    special.after().forEach(role -> addSpecial(pair, role, 1));
    ObjectNode tokens = processor.putObject("special_tokens");
    List<TokenRole> used = new ArrayList<>(special.before());
    used.addAll(special.after());
    for (TokenRole role : used) {
      String token = special.written(role);
      ObjectNode described = tokens.putObject(token).put("id", token);
      described.putArray("ids").add(vocabulary.tokens().indexOf(token));
      described.putArray("tokens").add(token);
    }
  }

  private void addSpecial(ArrayNode template, TokenRole role, int type) {
    template
        .addObject()
        .putObject("SpecialToken")
        .put("id", vocabulary.special().written(role))
        .put("type_id", type);
  }

  private static void addSequence(ArrayNode template, String name, int type) {
    template.addObject().putObject("Sequence").put("id", name).put("type_id", type);
  }

  /** The content of {@code tokenizer_config.json}. */
  String config(int longestInput) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode added = root.putObject("added_tokens_decoder");
    for (int id = 0; id < vocabulary.special().tokens().size(); id++) {
      describe(added.putObject(Integer.toString(id)), vocabulary.tokens().get(id));
    }
    root.put("clean_up_tokenization_spaces", false);
    root.put("do_lower_case", vocabulary.lowercase());
    root.put("model_max_length", longestInput);
    addNames(root);
    root.putNull("strip_accents");
    root.put("tokenize_chinese_chars", true);
    root.put("tokenizer_class", vocabulary.special().tokenizerClass());
    return written(root);
  }

  /** The content of {@code special_tokens_map.json}. */
  String specialTokens() {
    ObjectNode root = JSON.createObjectNode();
    addNames(root);
    return written(root);
  }

  private void addNames(ObjectNode root) {
    for (Map.Entry<TokenRole, String> token : vocabulary.special().tokens().entrySet()) {
      root.put(token.getKey().key(), token.getValue());
    }
  }

  private static String written(ObjectNode root) {
    return JSON.writeValueAsString(root) + "\n";
  }
}
