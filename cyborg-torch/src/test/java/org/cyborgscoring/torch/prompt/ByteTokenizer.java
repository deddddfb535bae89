package org.cyborgscoring.torch.prompt;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import tools.jackson.databind.json.JsonMapper;

/** Byte-level BPE of all bytes and a few merges, special tokens first. */
final class ByteTokenizer {
  static final List<String> SPECIAL =
      List.of("<bos>", "<pad>", "<|im_start|>", "<|im_end|>", "[SEP]");

  private ByteTokenizer() {}

  static Tokenizer of(String chatTemplate) {
    Map<String, Integer> vocabulary = new LinkedHashMap<>();
    SPECIAL.forEach(token -> vocabulary.put(token, vocabulary.size()));
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean shown = (b > 32 && b < 127) || (b > 160 && b != 173);
      vocabulary.put(Character.toString(shown ? b : next++), vocabulary.size());
    }
    for (String merged : List.of("th", "the", "Ġthe", "\":", "12", "10")) {
      vocabulary.put(merged, vocabulary.size());
    }
    StringBuilder added = new StringBuilder();
    for (String token : SPECIAL) {
      added
          .append(added.isEmpty() ? "" : ",")
          .append("{\"id\": " + vocabulary.get(token) + ", \"content\": \"" + token)
          .append("\", \"single_word\": false, \"lstrip\": false, \"rstrip\": false,")
          .append("\"normalized\": false, \"special\": true}");
    }
    String json =
        """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s],
         "normalizer": null, "decoder": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
         "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
         "post_processor": {"type": "TemplateProcessing",
           "single": [{"SpecialToken": {"id": "<bos>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
           "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
           "special_tokens": {"<bos>": {"id": "<bos>", "ids": [0], "tokens": ["<bos>"]}}},
         "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": "", "end_of_word_suffix": "", "fuse_unk": false,
           "vocab": %s, "merges": ["t h", "th e", "Ġ the", "\\" :", "1 2", "1 0"]}}
        """
            .formatted(added, JsonMapper.shared().writeValueAsString(vocabulary));
    return new Tokenizer(
        new TokenizerFiles(
            "models/bytes",
            Map.of(
                TokenizerFiles.TOKENIZER, json.getBytes(StandardCharsets.UTF_8),
                TokenizerFiles.CHAT_TEMPLATE, chatTemplate.getBytes(StandardCharsets.UTF_8))));
  }
}
