package org.cyborgscoring.demo;

import java.util.List;

/** A piece of a {@link Grammar}'s wordings. */
sealed interface Phrase {

  /** Adds the words of one way to say it. */
  void say(StringBuilder words, Speaker speaker);

  /** Who says it: makes the choices and knows the rules. */
  interface Speaker {

    /** One of so many choices. */
    int choose(int choices);

    /** Whether to say what may be left out. */
    boolean elaborates();

    /** A wording of the rule with this name. */
    Phrase wording(String rule);
  }

  /** Words as they stand. */
  record Words(String text) implements Phrase {
    @Override
    public void say(StringBuilder words, Speaker speaker) {
      words.append(text);
    }
  }

  /** Another rule. */
  record Rule(String name) implements Phrase {
    @Override
    public void say(StringBuilder words, Speaker speaker) {
      speaker.wording(name).say(words, speaker);
    }
  }

  /** One after the other. */
  record Sequence(List<Phrase> parts) implements Phrase {
    @Override
    public void say(StringBuilder words, Speaker speaker) {
      parts.forEach(part -> part.say(words, speaker));
    }
  }

  /** One of several. */
  record Choice(List<Phrase> choices, boolean optional) implements Phrase {
    @Override
    public void say(StringBuilder words, Speaker speaker) {
      if (!optional || speaker.elaborates()) {
        choices.get(speaker.choose(choices.size())).say(words, speaker);
      }
    }
  }
}
