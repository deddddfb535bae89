package org.cyborgscoring.prompting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Sha256;
import org.cyborgscoring.data.TextFile;

/**
 * How a generative Teacher is asked, kept in one file.
 *
 * <p>The file is divided by lines such as {@code === system ===}. Sections {@code system} and
 * {@code user} are messages, in their order; the section {@code example} is what one hand-scored
 * example looks like. Placeholders in double braces are filled for every response: {@code
 * {{prompt}}}, {@code {{rubric}}}, {@code {{scale}}}, {@code {{answer}}} (the form the answer must
 * have), {@code {{examples}}} and {@code {{response}}}, and in an example {@code {{response}}} and
 * {@code {{score}}}. The response is the last thing of the last message.
 */
public final class PromptTemplate {
  private static final String STANDARD = "standard-prompt.txt";

  private final List<Message> messages;
  private final TemplateText example;
  private final String source;
  private final String hash;

  /** One message before its placeholders are filled. */
  record Message(ChatRole role, TemplateText text) {}

  PromptTemplate(List<Message> messages, TemplateText example, String source) {
    this.messages = List.copyOf(messages);
    this.example = example;
    this.source = source;
    MessageDigest digest = Sha256.digest();
    Sha256.add(digest, source);
    this.hash = Sha256.hex(digest);
  }

  /** The template that is used where none is given. */
  public static PromptTemplate standard() {
    try (InputStream in = PromptTemplate.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + STANDARD + ".");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), STANDARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a template.
   *
   * @throws InputException if the file cannot be read or is no template; the message says where
   */
  public static PromptTemplate read(Path file) {
    return parse(TextFile.read(file), file.toString());
  }

  /**
   * Takes a template from its text.
   *
   * @param name what to call it in messages
   * @throws InputException if it is none; the message says where
   */
  public static PromptTemplate parse(String source, String name) {
    return TemplateReader.read(source, name);
  }

  /** The template's text with unified line ends; {@link #parse} makes the same template of it. */
  public String source() {
    return source;
  }

  /** SHA-256 of the template's text with unified line ends, as 64 hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /** Whether the template shows the item's prompt, its rubric, or examples. */
  boolean asksFor(Placeholder placeholder) {
    return messages.stream().anyMatch(message -> message.text().distinct().contains(placeholder));
  }

  List<ChatMessage> fill(Map<Placeholder, String> values) {
    return messages.stream()
        .map(message -> new ChatMessage(message.role(), message.text().fill(values).strip()))
        .toList();
  }

  String example(String text, String score) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.RESPONSE, UntrustedText.delimited(text));
    values.put(Placeholder.SCORE, score);
    return example.fill(values).strip();
  }
}
