package org.cyborgscoring.torch.chat;

import java.util.List;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.torch.text.TokenizerFiles;

/** How a conversation is written for a model. Immutable, for several threads. */
public interface ChatTemplate {
  /**
   * The conversation as text, up to where the assistant's answer begins.
   *
   * <p>A template that refuses or leaves out system messages is given their text at the start of
   * the first user's message; one that refuses consecutive messages of one role, or opens an answer
   * between them, is given them as one, with a blank line between. What the template takes as it is
   * stays as it is.
   *
   * @param messages at least one, the last one a user's
   * @throws org.cyborgscoring.data.InputException if the template refuses or fails all the same
   */
  String render(List<ChatMessage> messages);

  /**
   * SHA-256 of the template's source and of what else decides its output, 64 hexadecimal digits.
   */
  String hash();

  /** Whether the model brings this template; otherwise it is {@link PlainTemplate}. */
  boolean isModelsOwn();

  /**
   * The model's own template, or {@link PlainTemplate} for a base model without one.
   *
   * @throws org.cyborgscoring.data.InputException if the model's template cannot be read
   */
  static ChatTemplate of(TokenizerFiles files) {
    return TemplateSource.of(files)
        .<ChatTemplate>map(JinjaTemplate::new)
        .orElseGet(PlainTemplate::new);
  }
}
