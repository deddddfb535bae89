package org.cyborgscoring.cli;

import org.cyborgscoring.data.ShownName;
import org.cyborgscoring.server.answering.ServedModel;

/**
 * What the user is told when a model is served.
 *
 * @param name its name in requests
 * @param baseUrl its address
 * @param model what is served
 */
record ServeSummary(String name, String baseUrl, ServedModel model) {

  /** The lines. */
  String text() {
    String use =
        "cyborg run FILE --out FOLDER --teacher openai:%s --base-url %s".formatted(name, baseUrl);
    return model
        .fitted()
        .map(
            fitted ->
                """
                Serving: %s, a Teacher for responses to item %s on the scale %s
                Address: %s
                Use:     %s --prompt FILE --rubric FILE --scale %s --prompt-template %s --shots 0 --teacher-option calibrate=false
                         (with the prompt and rubric that it was trained with)
                Stop:    Ctrl-C
                """
                    .formatted(
                        name,
                        ShownName.of(fitted.item().id()),
                        fitted.item().scale(),
                        baseUrl,
                        use,
                        fitted.item().scale(),
                        fitted.folder().path().resolve("prompt-template.txt")))
        .orElseGet(
            () ->
                """
                Serving: %s, a model as it is
                Address: %s
                Use:     %s
                Stop:    Ctrl-C
                """
                    .formatted(name, baseUrl, use));
  }
}
