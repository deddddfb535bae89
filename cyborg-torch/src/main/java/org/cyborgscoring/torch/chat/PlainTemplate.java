package org.cyborgscoring.torch.chat;

import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.prompting.ChatMessage;

/**
 * For base models, which know no turns: the messages with a blank line between them, and a last
 * line that leads to the answer.
 */
public final class PlainTemplate implements ChatTemplate {
  private static final String BETWEEN = "\n\n";
  private static final String LEAD_IN = "The score, as a JSON object:\n";

  @Override
  public String render(List<ChatMessage> messages) {
    return messages.stream()
        .map(ChatMessage::content)
        .collect(Collectors.joining(BETWEEN, "", BETWEEN + LEAD_IN));
  }

  @Override
  public String hash() {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, "plain");
    Sha256.add(digest, BETWEEN);
    Sha256.add(digest, LEAD_IN);
    return Sha256.hex(digest);
  }

  @Override
  public boolean isModelsOwn() {
    return false;
  }
}
