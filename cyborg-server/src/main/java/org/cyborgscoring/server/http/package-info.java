/**
 * HTTP without a protocol on top: bounded requests, keys, an orderly stop. What requests and
 * replies mean is the matter of a {@link org.cyborgscoring.server.http.HttpFace}.
 */
@NullMarked
package org.cyborgscoring.server.http;

import org.jspecify.annotations.NullMarked;
