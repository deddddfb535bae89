package org.cyborgscoring.torch.chat;

/** A template's own {@code raise_exception}: it does not take such a conversation. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
