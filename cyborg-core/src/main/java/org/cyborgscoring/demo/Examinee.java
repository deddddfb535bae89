package org.cyborgscoring.demo;

/**
 * Who wrote a response.
 *
 * @param background the subgroup
 * @param ability what the examinee knows, in standard deviations of the home subgroup
 * @param fluency how readily the examinee writes, in standard deviations; goes along with ability
 * @param misspelled the share of words that are misspelled, 0 to 0.3, or more behind a language gap
 * @param phonetic the share of the misspellings that are written by ear; the others are slips
 */
record Examinee(
    Background background, double ability, double fluency, double misspelled, double phonetic) {
  private static final double ADDITIONAL_SHARE = 0.3;
  private static final double ADDITIONAL_ABILITY = -0.3;
  private static final double MISSPELLED_BEHIND_GAP = 0.7;
  private static final double ABILITY_IN_FLUENCY = 0.45;

  /** Somebody from the population. */
  static Examinee draw(Draw draw) {
    boolean additional = draw.chance(ADDITIONAL_SHARE);
    double ability = draw.normal() + (additional ? ADDITIONAL_ABILITY : 0);
    double own = StrictMath.sqrt(1 - ABILITY_IN_FLUENCY * ABILITY_IN_FLUENCY);
    double fluency = ABILITY_IN_FLUENCY * ability + own * draw.normal() - (additional ? 0.2 : 0);
    double typical = additional ? 0.045 : 0.03;
    double misspelled = typical * StrictMath.exp(0.9 * draw.normal() - 0.3 * fluency);
    return new Examinee(
        additional ? Background.ADDITIONAL : Background.HOME,
        ability,
        fluency,
        Math.min(0.3, misspelled),
        additional ? 0.7 : 0.4);
  }

  /** This examinee where the additional subgroup writes by ear, 0 as usual to 1 nearly always. */
  Examinee withLanguageGap(double gap) {
    return background == Background.HOME
        ? this
        : new Examinee(
            background,
            ability,
            fluency,
            misspelled + gap * MISSPELLED_BEHIND_GAP * (1 - misspelled),
            phonetic + gap * (1 - phonetic));
  }
}
