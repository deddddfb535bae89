package org.cyborgscoring.gates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.NearestName;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows its lines, so that a problem can be found. Only the tree is
 * read; no tag makes an object.
 */
final class YamlMapping {
  private final String source;
  private final Node node;
  private final Map<String, Node> values;

  private YamlMapping(String source, Node node, Map<String, Node> values) {
    this.source = source;
    this.node = node;
    this.values = values;
  }

  static YamlMapping parse(String yaml, String source) {
    try {
      Node root =
          new Compose(LoadSettings.builder().setLabel(source).build())
              .composeString(yaml)
              .orElseThrow(() -> new InputException(source + " is empty; it must list gates."));
      return of(root, source);
    } catch (MarkedYamlEngineException e) {
      throw new InputException(
          at(source, e.getProblemMark()) + "this is no YAML: " + e.getProblem() + ".", e);
    } catch (YamlEngineException e) {
      throw new InputException(source + " is no YAML: " + e.getMessage(), e);
    }
  }

  private static YamlMapping of(Node node, String source) {
    if (!(node instanceof MappingNode mapping)) {
      throw new InputException(
          at(source, node.getStartMark()) + "here must stand lines of the form 'name: value'.");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (values.put(key, tuple.getValueNode()) != null) {
        throw new InputException(
            at(source, tuple.getKeyNode().getStartMark())
                + "'"
                + key
                + "' stands here a second time; take one away.");
      }
    }
    return new YamlMapping(source, node, values);
  }

  void requireKeysIn(Set<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        String mend =
            NearestName.of(key, known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("use " + String.join(", ", new TreeSet<>(known)));
        throw problem(key, "there is no '" + key + "'; " + mend);
      }
    }
  }

  Optional<String> text(String key) {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    throw problem(key, "'" + key + "' must be one word");
  }

  Optional<Double> number(String key) {
    return text(key).map(text -> parseNumber(key, text));
  }

  private double parseNumber(String key, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with what is not finite.
    }
    throw problem(key, "'" + key + "' must be a number such as 0.7");
  }

  /** The mappings of a list; none if the key is absent. */
  List<YamlMapping> mappings(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(entry -> of(entry, source)).toList();
    }
    throw problem(key, "'" + key + "' must be a list, each entry begun with '- '");
  }

  InputException problem(String what) {
    return new InputException(at(source, node.getStartMark()) + what + ".");
  }

  InputException problem(String key, String what) {
    Node value = values.getOrDefault(key, node);
    return new InputException(at(source, value.getStartMark()) + what + ".");
  }

  private static String at(String source, Optional<Mark> mark) {
    return source + mark.map(m -> ", line " + (m.getLine() + 1)).orElse("") + ": ";
  }
}
