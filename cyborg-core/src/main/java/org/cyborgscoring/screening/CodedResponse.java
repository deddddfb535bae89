package org.cyborgscoring.screening;

import org.cyborgscoring.data.Response;

/**
 * A response without a score, and why.
 *
 * @param response the response
 * @param code why it is not scored
 */
public record CodedResponse(Response response, ConditionCode code) {}
