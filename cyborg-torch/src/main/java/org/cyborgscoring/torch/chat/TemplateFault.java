package org.cyborgscoring.torch.chat;

/** What a template did that cannot be followed. The message is a part of a sentence. */
final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  TemplateFault(String message) {
    super(message);
  }
}
