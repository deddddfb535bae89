package org.cyborgscoring.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.sampling.BalancedSampler;
import org.cyborgscoring.sampling.Sampler;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TeacherProvider;

/**
 * What a run does, apart from its data.
 *
 * @param handScored how many of the training responses keep their hand scores; has no effect where
 *     responses without hand scores are already in the table
 * @param testShare the share of hand-scored responses that is held out, in (0, 1)
 * @param sampling the id of the sampler that chooses what people score
 * @param teacher the Teacher's name
 * @param teacherOptions its options
 * @param student the Student's name
 * @param studentOptions its options
 * @param cutScores the id of the method that chooses cut scores
 * @param seed decides every random choice, whatever the seed of the {@link RunContext} is
 * @param mitigation what is done against bias between subgroups
 */
public record RunDesign(
    Amount handScored,
    double testShare,
    String sampling,
    String teacher,
    Map<String, String> teacherOptions,
    String student,
    Map<String, String> studentOptions,
    String cutScores,
    long seed,
    Mitigation mitigation) {
  /** A tenth hand-scored, a fifth held out, diverse sampling, the statistical models, seed 1. */
  public static final RunDesign DEFAULT =
      new RunDesign(
          Amount.share(0.1),
          0.2,
          "diverse",
          "lsa-gp",
          Map.of(),
          "ngram-ridge",
          Map.of(),
          "matched",
          1);

  public RunDesign {
    teacherOptions = Map.copyOf(teacherOptions);
    studentOptions = Map.copyOf(studentOptions);
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("testShare: " + testShare);
    }
  }

  /** A design without mitigation. */
  public RunDesign(
      Amount handScored,
      double testShare,
      String sampling,
      String teacher,
      Map<String, String> teacherOptions,
      String student,
      Map<String, String> studentOptions,
      String cutScores,
      long seed) {
    this(
        handScored,
        testShare,
        sampling,
        teacher,
        teacherOptions,
        student,
        studentOptions,
        cutScores,
        seed,
        Mitigation.NONE);
  }

  /** This design with another number of hand-scored responses. */
  public RunDesign withHandScored(Amount amount) {
    return new RunDesign(
        amount,
        testShare,
        sampling,
        teacher,
        teacherOptions,
        student,
        studentOptions,
        cutScores,
        seed,
        mitigation);
  }

  /** This design with another sampler. */
  public RunDesign withSampling(String newSampling) {
    return new RunDesign(
        handScored,
        testShare,
        newSampling,
        teacher,
        teacherOptions,
        student,
        studentOptions,
        cutScores,
        seed,
        mitigation);
  }

  /** This design with another seed. */
  public RunDesign withSeed(long newSeed) {
    return new RunDesign(
        handScored,
        testShare,
        sampling,
        teacher,
        teacherOptions,
        student,
        studentOptions,
        cutScores,
        newSeed,
        mitigation);
  }

  /** This design with another mitigation. */
  public RunDesign withMitigation(Mitigation newMitigation) {
    return new RunDesign(
        handScored,
        testShare,
        sampling,
        teacher,
        teacherOptions,
        student,
        studentOptions,
        cutScores,
        seed,
        newMitigation);
  }

  /**
   * What chooses the responses that people score.
   *
   * @param responses those to choose from; their group columns matter for a balanced sample
   * @throws org.cyborgscoring.data.InputException if there is no such sampler, or nothing to
   *     balance over
   */
  Sampler sampler(List<Response> responses) {
    Sampler chosen = Sampler.named(sampling);
    return mitigation == Mitigation.BALANCED_SAMPLE
        ? new BalancedSampler(chosen, mitigation.columns(responses))
        : chosen;
  }

  /** The context in which this design is carried out: the same with the design's seed. */
  public RunContext seeded(RunContext run) {
    return run.withNewSeed(seed);
  }

  /**
   * The design as names and values, in a fixed order, for provenance and comparison; without
   * options that change no result.
   */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cutScores", cutScores);
    settings.put("handScored", handScored.toString());
    if (mitigation != Mitigation.NONE) {
      settings.put("mitigation", mitigation.id());
    }
    settings.put("sampling", sampling);
    settings.put("seed", Long.toString(seed));
    settings.put("student", student);
    studentOptions.forEach((name, value) -> settings.put("student." + name, value));
    settings.put("teacher", teacher);
    TeacherProvider.decisiveOptions(teacher, teacherOptions)
        .forEach((name, value) -> settings.put("teacher." + name, value));
    settings.put("testShare", Double.toString(testShare));
    return settings;
  }
}
