package org.cyborgscoring.prompting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyborgscoring.data.InputException;

/** Divides a template's file into its sections and checks them. */
final class TemplateReader {
  private static final Pattern HEADING = Pattern.compile("={3,}\\s*(\\S+)\\s*={3,}\\s*");
  private static final String STANDARD_EXAMPLE = "{{response}}\nScore: {{score}}";
  private static final Set<Placeholder> IN_EXAMPLE =
      Set.of(Placeholder.RESPONSE, Placeholder.SCORE);

  private final String name;
  private final List<PromptTemplate.Message> messages = new ArrayList<>();
  private TemplateText example = TemplateText.parse(STANDARD_EXAMPLE, "");

  private TemplateReader(String name) {
    this.name = name;
  }

  static PromptTemplate read(String source, String name) {
    TemplateReader reader = new TemplateReader(name);
    String unified = String.join("\n", source.lines().toList());
    reader.divide(unified.lines().toList());
    reader.check();
    return new PromptTemplate(reader.messages, reader.example, unified);
  }

  private void divide(List<String> lines) {
    String heading = "";
    int headingLine = 0;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = HEADING.matcher(lines.get(i));
      if (matcher.matches()) {
        add(heading, text.toString(), headingLine);
        heading = matcher.group(1);
        headingLine = i + 1;
        text.setLength(0);
      } else {
        text.append(lines.get(i)).append('\n');
      }
    }
    add(heading, text.toString(), headingLine);
  }

  private void add(String heading, String text, int line) {
    String place = name + ", line " + Math.max(1, line);
    switch (heading) {
      case "system" -> addMessage(ChatRole.SYSTEM, text, place);
      case "user" -> addMessage(ChatRole.USER, text, place);
      case "example" -> example = TemplateText.parse(text, place);
      case "" -> {
        if (!text.isBlank()) {
          throw new InputException(
              name + ", line 1: a template begins with a heading such as '=== system ==='.");
        }
      }
      default ->
          throw new InputException(
              place
                  + ": there is no section '"
                  + heading
                  + "'; the sections are system, user and example.");
    }
  }

  private void addMessage(ChatRole role, String text, String place) {
    messages.add(new PromptTemplate.Message(role, TemplateText.parse(text, place)));
  }

  private void check() {
    if (messages.isEmpty()) {
      throw new InputException(name + ": the template has no section '=== user ==='.");
    }
    TemplateText last = messages.get(messages.size() - 1).text();
    List<Placeholder> all =
        messages.stream().flatMap(message -> message.text().placeholders().stream()).toList();
    boolean atEnd =
        !last.placeholders().isEmpty()
            && last.placeholders().get(last.placeholders().size() - 1) == Placeholder.RESPONSE
            && last.tail().isBlank();
    if (!atEnd || all.stream().filter(one -> one == Placeholder.RESPONSE).count() != 1) {
      throw new InputException(
          name + ": {{response}} must stand once, as the last thing of the last message.");
    }
    if (!all.contains(Placeholder.SCALE) && !all.contains(Placeholder.ANSWER)) {
      throw new InputException(
          name + ": the template names no scores; add {{scale}} or {{answer}} to it.");
    }
    if (all.contains(Placeholder.SCORE)) {
      throw new InputException(
          name + ": {{score}} is for the section '=== example ==='; take it out of the messages.");
    }
    if (!example.distinct().equals(IN_EXAMPLE)) {
      throw new InputException(
          name + ": the section '=== example ===' needs {{response}} and {{score}}, and no other.");
    }
  }
}
