package org.cyborgscoring.torch.text;

import java.util.List;

/** What a special token is for, with the names that Hugging Face's files use. */
public enum TokenRole {
  /** Fills up the shorter rows of a batch; masked out. */
  PAD("pad_token"),
  /** Stands for what the vocabulary cannot write. */
  UNKNOWN("unk_token"),
  /** Stands first in a sequence; encoders pool over it. */
  CLS("cls_token"),
  /** Stands last in a sequence. */
  SEP("sep_token"),
  /** Hides a token that the model is to predict. */
  MASK("mask_token"),
  /** Begins a text of a causal model. */
  BEGIN("bos_token"),
  /** Ends a text of a causal model. */
  END("eos_token");

  private final String key;

  TokenRole(String key) {
    this.key = key;
  }

  /** The property that names the token in {@code tokenizer_config.json}, such as pad_token. */
  public String key() {
    return key;
  }

  /** How such tokens are usually written; asked only where no file names the token. */
  List<String> usualNames() {
    return switch (this) {
      case PAD -> List.of("[PAD]", "<pad>", "<|pad|>");
      case UNKNOWN -> List.of("[UNK]", "<unk>");
      case CLS -> List.of("[CLS]");
      case SEP -> List.of("[SEP]");
      case MASK -> List.of("[MASK]", "<mask>");
      case BEGIN -> List.of("<s>", "<bos>", "<|begin_of_text|>");
      case END -> List.of("</s>", "<eos>", "<|endoftext|>", "<|end_of_text|>");
    };
  }
}
