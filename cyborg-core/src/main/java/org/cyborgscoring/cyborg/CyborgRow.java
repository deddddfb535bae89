package org.cyborgscoring.cyborg;

import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * One scored response of Cyborg Data.
 *
 * @param response the response
 * @param origin who scored it
 * @param source the rater, or the Teacher's id with the hash of its configuration and data
 * @param score the score point: the score of record, or the Teacher's expected score under its cut
 *     scores
 * @param distribution the label a Student learns: what the reads say of a hand-scored response, the
 *     Teacher's prediction otherwise
 */
public record CyborgRow(
    Response response,
    Origin origin,
    String source,
    double score,
    ScoreDistribution distribution) {}
