package org.cyborgscoring.torch.chat;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;

/** How a conversation is put before a template, from the least changed on. */
enum Turns {
  /** As it is. */
  AS_THEY_ARE(false, false),
  /** Consecutive messages of one role are one, a blank line between them. */
  MERGED(false, true),
  /** What system messages say stands before the first user's message, a blank line between. */
  FOLDED(true, false),
  /** Both: the system's text first, then messages of one role made one. */
  FOLDED_AND_MERGED(true, true);

  private static final String BETWEEN = "\n\n";

  private final boolean fold;
  private final boolean merge;

  Turns(boolean fold, boolean merge) {
    this.fold = fold;
    this.merge = merge;
  }

  List<ChatMessage> of(List<ChatMessage> messages) {
    List<ChatMessage> turns = fold ? folded(messages) : messages;
    return merge ? merged(turns) : turns;
  }

  private static List<ChatMessage> folded(List<ChatMessage> messages) {
    List<ChatMessage> turns = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (ChatMessage message : messages) {
      if (message.role() == ChatRole.SYSTEM) {
        before.append(message.content()).append(BETWEEN);
      } else if (message.role() == ChatRole.USER) {
        turns.add(new ChatMessage(ChatRole.USER, before + message.content()));
        before.setLength(0);
      } else {
        turns.add(message);
      }
    }
    return turns;
  }

  private static List<ChatMessage> merged(List<ChatMessage> messages) {
    List<ChatMessage> turns = new ArrayList<>();
    for (ChatMessage message : messages) {
      ChatMessage last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
      if (last != null && last.role() == message.role()) {
        String together = last.content() + BETWEEN + message.content();
        turns.set(turns.size() - 1, new ChatMessage(message.role(), together));
      } else {
        turns.add(message);
      }
    }
    return turns;
  }
}
