package org.cyborgscoring.screening;

import org.cyborgscoring.data.Response;

/**
 * A response that is neither trained on nor scored.
 *
 * @param response the response
 * @param code why
 */
public record CodedResponse(Response response, ConditionCode code) {}
