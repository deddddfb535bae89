package org.cyborgscoring.llm.labelling;

import org.cyborgscoring.data.Response;
import org.cyborgscoring.journal.LabelKey;

/**
 * One answer that is wanted.
 *
 * @param key what it depends on
 * @param response what is to be scored, as it is sent
 */
record Question(LabelKey key, Response response) {}
