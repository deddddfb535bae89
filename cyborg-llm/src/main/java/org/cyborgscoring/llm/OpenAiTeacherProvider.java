package org.cyborgscoring.llm;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.llm.server.Pause;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;

/**
 * Makes the Teacher {@code openai}: any model behind OpenAI's chat interface. What follows the
 * colon of its name is the model's name; the options stand in the manual.
 */
public final class OpenAiTeacherProvider implements TeacherProvider {

  @Override
  public String id() {
    return "openai";
  }

  @Override
  public String description() {
    return "any model behind an OpenAI-compatible interface, hosted or served by yourself";
  }

  @Override
  public Set<String> idleOptions() {
    return HostedSettings.IDLE;
  }

  @Override
  public Teacher create(String argument, Map<String, String> options) {
    return new HostedTeacher(
        HostedSettings.of(argument, options),
        new Surroundings(System.getenv(), InstantSource.system(), Pause.real()));
  }
}
