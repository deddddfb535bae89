package org.cyborgscoring.llm.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of the fake server that keeps files and works on them. */
public final class FakeJobs {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern JSONL = Pattern.compile("(?m)^\\{.*\\}\\r?$");

  private final Function<String, Reply> answers;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, ObjectNode> batches = new LinkedHashMap<>();
  private final Map<String, ObjectNode> tunings = new LinkedHashMap<>();
  private int looksUntilDone = 1;

  FakeJobs(Function<String, Reply> answers) {
    this.answers = answers;
  }

  /** Lets jobs take so many looks; only then are they done. */
  public synchronized void takeLooks(int looks) {
    looksUntilDone = looks;
  }

  /** The files that were uploaded, by their names. */
  public synchronized Map<String, String> files() {
    return Map.copyOf(files);
  }

  /** How many batches were begun. */
  public synchronized int batches() {
    return batches.size();
  }

  /** How many fine-tuning jobs were begun. */
  public synchronized int tunings() {
    return tunings.size();
  }

  synchronized Reply handle(String method, String path, String body) {
    String[] parts = path.split("/", -1);
    String what = parts.length > 2 ? parts[2] : "";
    return switch (what) {
      case "files" -> method.equals("POST") ? upload(body) : Reply.ok(known(files, parts[3]));
      case "batches" ->
          method.equals("POST")
              ? begin(batches, "batch", body)
              : parts.length > 3 ? look(known(batches, parts[3])) : list(batches);
      case "fine_tuning" ->
          method.equals("POST")
              ? begin(tunings, "ftjob", body)
              : parts.length > 4 ? look(known(tunings, parts[4])) : list(tunings);
      default -> Reply.status(404, "{\"detail\":\"Not Found\"}", Map.of());
    };
  }

  private Reply upload(String body) {
    StringBuilder lines = new StringBuilder();
    Matcher matcher = JSONL.matcher(body);
    while (matcher.find()) {
      lines.append(matcher.group().strip()).append('\n');
    }
    String id = "file-" + (files.size() + 1);
    files.put(id, lines.toString());
    return Reply.ok(
        ("{\"id\":\"%s\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"f\","
                + "\"purpose\":\"batch\",\"status\":\"processed\"}")
            .formatted(id));
  }

  private Reply begin(Map<String, ObjectNode> jobs, String kind, String body) {
    ObjectNode job = (ObjectNode) MAPPER.readTree(body);
    String id = kind + "-" + (jobs.size() + 1);
    job.put("id", id);
    job.put("created_at", 1);
    job.put("looks", 0);
    if (kind.equals("batch")) {
      job.put("object", "batch").put("status", "in_progress");
    } else {
      job.put("object", "fine_tuning.job").put("status", "running");
      job.put("organization_id", "o");
      job.put("seed", 1);
      job.putArray("result_files");
      job.putObject("hyperparameters");
    }
    jobs.put(id, job);
    return Reply.ok(job.toString());
  }

  private Reply look(ObjectNode job) {
    job.put("looks", job.path("looks").asInt() + 1);
    boolean done = job.path("looks").asInt() >= looksUntilDone;
    if (done && job.path("object").asString().equals("batch")) {
      if (job.path("output_file_id").isMissingNode()) {
        String id = "file-" + (files.size() + 1);
        files.put(id, answered(known(files, job.path("input_file_id").asString())));
        job.put("status", "completed").put("output_file_id", id);
      }
    } else if (done) {
      job.put("status", "succeeded");
      job.put(
          "fine_tuned_model",
          "ft:" + job.path("model").asString() + ":o:cyborg:" + job.path("id").asString());
    }
    return Reply.ok(job.toString());
  }

  private String answered(String requests) {
    StringBuilder lines = new StringBuilder();
    requests
        .lines()
        .forEach(
            line -> {
              JsonNode request = MAPPER.readTree(line);
              Reply reply = answers.apply(request.path("body").toString());
              lines.append(
                  "{\"id\":\"r\",\"custom_id\":%s,\"response\":{\"status_code\":%d,\"body\":%s}}\n"
                      .formatted(request.path("custom_id"), reply.status(), reply.body()));
            });
    return lines.toString();
  }

  private static <T> T known(Map<String, T> things, String id) {
    return Optional.ofNullable(things.get(id)).orElseThrow();
  }

  private static Reply list(Map<String, ObjectNode> jobs) {
    return Reply.ok("{\"object\":\"list\",\"has_more\":false,\"data\":" + jobs.values() + "}");
  }
}
