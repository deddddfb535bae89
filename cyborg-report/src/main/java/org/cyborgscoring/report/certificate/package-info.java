/** The sections of a certificate. Internal to the report module. */
@NullMarked
package org.cyborgscoring.report.certificate;

import org.jspecify.annotations.NullMarked;
