package org.cyborgscoring.server.openai;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.server.http.RequestRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what form of answer a request wants. */
final class SchemaReader {
  private static final String PARAMETER = "response_format";
  private static final int MOST_POINTS = 200;

  private SchemaReader() {}

  /**
   * The form.
   *
   * @param format the value of {@code response_format}
   * @return null for free text
   * @throws RequestRefused if it is a form that is not offered
   */
  static @Nullable AnswerSchema read(JsonNode format) {
    return switch (format.path("type").asString("")) {
      case "text" -> null;
      case "json_schema" -> schema(format.path("json_schema").path("schema"));
      default -> throw refused("its type is text or json_schema");
    };
  }

  private static AnswerSchema schema(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    for (String name : properties.propertyNames()) {
      if (!name.equals(AnswerForm.SCORE) && !name.equals(AnswerForm.RATIONALE)) {
        throw refused("an answer has the properties score and rationale alone");
      }
    }
    JsonNode rationale = properties.path(AnswerForm.RATIONALE);
    if (!rationale.isMissingNode() && !rationale.path("type").asString("").equals("string")) {
      throw refused("the rationale is a string");
    }
    return new AnswerSchema(
        points(properties.path(AnswerForm.SCORE).path("enum")), !rationale.isMissingNode());
  }

  private static List<String> points(JsonNode numbers) {
    List<String> points = new ArrayList<>();
    for (JsonNode number : numbers) {
      double point = NumberReader.finite(number);
      if (Double.isNaN(point)) {
        throw refused("the values of the score are numbers");
      }
      points.add(ScoreScale.format(point));
    }
    if (points.size() < 2
        || points.size() > MOST_POINTS
        || points.stream().distinct().count() < points.size()) {
      throw refused("the score has an enum of 2 to " + MOST_POINTS + " different numbers");
    }
    return points;
  }

  private static RequestRefused refused(String rule) {
    return RequestRefused.parameter(
        PARAMETER, "unsupported_value", "This response_format is not offered: " + rule + ".");
  }
}
