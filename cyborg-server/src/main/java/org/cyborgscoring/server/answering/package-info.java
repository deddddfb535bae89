/** Local models that answer: fitted Teachers, and pretrained models as they are. */
@NullMarked
package org.cyborgscoring.server.answering;

import org.jspecify.annotations.NullMarked;
