package org.cyborgscoring.torch.chat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.prompting.ChatRole;

/**
 * A model's own template in Jinja, rendered as Hugging Face's {@code apply_chat_template} renders
 * it with a generation prompt, without tools and without thinking.
 *
 * <p>Many templates refuse what others take. A conversation is therefore put before them in the
 * {@link Turns} in their order, and the first that the template neither refuses nor leaves anything
 * out of is taken. Some open an answer behind each message of a user; they are given one where
 * several follow each other. Which one depends on the roles alone and is found with texts made up
 * for it, so no response changes how another, or itself, is put.
 */
final class JinjaTemplate implements ChatTemplate {
  /** Changes with anything here that changes what a template gives. */
  private static final String RULES = "jinja 1";

  private static final String MEND =
      "Put a simpler template into a file chat_template.jinja beside the model.";

  /** Who asks a server chooses the roles; those of long conversations are not kept. */
  private static final int LONGEST_REMEMBERED = 8;

  private final TemplateSource source;
  private final String prepared;
  private final TemplateEngine engine = new TemplateEngine();
  private final Map<List<ChatRole>, Turns> turnsOf = new ConcurrentHashMap<>();

  JinjaTemplate(TemplateSource source) {
    this.source = source;
    try {
      prepared = TemplateText.prepared(source.text());
    } catch (TemplateFault e) {
      throw unusable(e);
    }
  }

  @Override
  public String render(List<ChatMessage> messages) {
    List<ChatRole> roles = messages.stream().map(ChatMessage::role).toList();
    Turns turns =
        roles.size() > LONGEST_REMEMBERED
            ? find(roles)
            : turnsOf.computeIfAbsent(roles, this::find);
    try {
      return write(turns.of(messages));
    } catch (Refusal | TemplateFault e) {
      // The reason may quote the response, so it is left out, as is the exception.
      throw new InputException(
          source.place()
              + ": the chat template failed on a conversation of "
              + messages.stream().mapToInt(message -> message.content().length()).sum()
              + " characters, though it takes others. "
              + MEND);
    }
  }

  private Turns find(List<ChatRole> roles) {
    List<ChatMessage> probes = new ArrayList<>();
    for (ChatRole role : roles) {
      probes.add(new ChatMessage(role, "Text " + probes.size() + " of the probe."));
    }
    String refusal = "it leaves out a part of the conversation";
    for (Turns turns : Turns.values()) {
      try {
        String text = write(turns.of(probes));
        if (probes.stream().allMatch(probe -> text.contains(probe.content()))
            && !answersBetween(turns.of(probes), text)) {
          return turns;
        }
      } catch (Refusal e) {
        refusal = "it says: " + e.getMessage();
      } catch (TemplateFault e) {
        throw unusable(e);
      }
    }
    throw new InputException(
        source.place()
            + ": the chat template does not take a conversation of system and user; "
            + refusal
            + ". Put a chat_template.jinja that does beside the model.");
  }

  /** Whether behind a user's message that another follows stands what ends the conversation. */
  private static boolean answersBetween(List<ChatMessage> turns, String text) {
    String opening = text.substring(endOf(turns.get(turns.size() - 1), text));
    for (int i = 1; i < turns.size(); i++) {
      ChatMessage before = turns.get(i - 1);
      if (before.role() == ChatRole.USER
          && turns.get(i).role() == ChatRole.USER
          && !opening.isEmpty()
          && text.startsWith(opening, endOf(before, text))) {
        return true;
      }
    }
    return false;
  }

  private static int endOf(ChatMessage turn, String text) {
    String lastLine = turn.content().substring(turn.content().lastIndexOf('\n') + 1);
    return text.indexOf(lastLine) + lastLine.length();
  }

  private String write(List<ChatMessage> messages) {
    Map<String, Object> variables = new HashMap<>(source.specialTokens());
    variables.put(
        "messages",
        messages.stream()
            .map(message -> Map.of("role", message.role().id(), "content", message.content()))
            .toList());
    variables.put("add_generation_prompt", true);
    variables.put("enable_thinking", false);
    variables.put("tools", null);
    variables.put("documents", null);
    return engine.render(prepared, variables);
  }

  private InputException unusable(TemplateFault fault) {
    return new InputException(
        source.place()
            + ": the chat template cannot be rendered here: "
            + fault.getMessage()
            + ". "
            + MEND,
        fault);
  }

  @Override
  public String hash() {
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, RULES);
    Sha256.add(digest, source.text());
    source
        .specialTokens()
        .forEach(
            (name, token) -> {
              Sha256.add(digest, name);
              Sha256.add(digest, token);
            });
    return Sha256.hex(digest);
  }

  @Override
  public boolean isModelsOwn() {
    return true;
  }
}
