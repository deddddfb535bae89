package org.cyborgscoring.torch.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small tokenizers of each kind, written out by hand. */
public final class TokenizerFixtures {
  private TokenizerFixtures() {}

  /** [PAD] 0, [UNK] 1, [CLS] 2, [SEP] 3, [MASK] 4; it asks for truncation to 4 and padding to 9. */
  static final String WORD_PIECE =
      """
      {"version": "1.0",
       "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst", "stride": 0},
       "padding": {"strategy": {"Fixed": 9}, "direction": "Right", "pad_to_multiple_of": null,
                   "pad_id": 0, "pad_type_id": 0, "pad_token": "[PAD]"},
       "added_tokens": [
         {"id": 0, "content": "[PAD]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 1, "content": "[UNK]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 2, "content": "[CLS]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 3, "content": "[SEP]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 4, "content": "[MASK]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}],
       "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
         "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
         "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]}, "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
       "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": false},
       "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
         "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "[MASK]": 4, "the": 5, "plant": 6, "##s": 7, "grow": 8, "##n": 9, ".": 10}}}
      """;

  /** Byte-level BPE as of RoBERTa: {@code <s>} 0, {@code <pad>} 1, {@code </s>} 2, no unknown. */
  static final String BYTE_LEVEL =
      """
      {"version": "1.0", "truncation": null, "padding": null,
       "added_tokens": [
         {"id": 0, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 1, "content": "<pad>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 2, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}],
       "normalizer": null,
       "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
       "post_processor": {"type": "RobertaProcessing", "sep": ["</s>", 2], "cls": ["<s>", 0], "trim_offsets": true, "add_prefix_space": false},
       "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true},
       "model": {"type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": "", "end_of_word_suffix": "", "fuse_unk": false,
         "vocab": {"<s>": 0, "<pad>": 1, "</s>": 2, "t": 3, "h": 4, "e": 5, "Ġ": 6, "a": 7, "c": 8, "i": 9, "d": 10, "th": 11, "the": 12, "Ġa": 13, "ac": 14, "Ġthe": 15, "Ã": 16, "©": 17},
         "merges": ["t h", "th e", "Ġ a", "a c", "Ġ the"]}}
      """;

  /** Unigram as of SentencePiece: {@code <unk>} 0, {@code <s>} 1, {@code </s>} 2. */
  static final String UNIGRAM =
      """
      {"version": "1.0", "truncation": null, "padding": null,
       "added_tokens": [
         {"id": 0, "content": "<unk>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 1, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
         {"id": 2, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}],
       "normalizer": null,
       "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
         "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
         "special_tokens": {"</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
       "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
       "model": {"type": "Unigram", "unk_id": 0, "byte_fallback": false,
         "vocab": [["<unk>", 0.0], ["<s>", 0.0], ["</s>", 0.0], ["▁the", -1.0], ["▁", -2.0], ["acid", -2.5], ["a", -4.0], ["c", -4.0], ["i", -4.0], ["d", -4.0]]}}
      """;

  /** A tokenizer of {@code tokenizer.json} alone. */
  static TokenizerFiles files(String tokenizer) {
    return files(tokenizer, Map.of());
  }

  /** A tokenizer of {@code tokenizer.json} and other files. */
  static TokenizerFiles files(String tokenizer, Map<String, String> others) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(TokenizerFiles.TOKENIZER, tokenizer.getBytes(StandardCharsets.UTF_8));
    others.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new TokenizerFiles("models/small", contents);
  }
}
