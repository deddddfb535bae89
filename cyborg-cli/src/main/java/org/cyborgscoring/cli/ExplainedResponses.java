package org.cyborgscoring.cli;

import java.util.Stack;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes the value of {@code --explain} where it has one. Only a number or a truth value is one, so
 * that the name of a table may follow.
 */
final class ExplainedResponses implements IParameterConsumer {
  private static final Pattern VALUE = Pattern.compile("\\d+|true|false");

  /** Made by picocli. */
  ExplainedResponses() {}

  @Override
  @SuppressWarnings("JdkObsolete") // The stack is picocli's.
  public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
    boolean given = !arguments.isEmpty() && VALUE.matcher(arguments.peek()).matches();
    option.setValue(given ? arguments.pop() : "true");
  }
}
