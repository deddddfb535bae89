/**
 * What a report says, apart from the form it is read in: chapters of prose, tables and charts,
 * which become sections of a page or a technical report with its tables and figures as files.
 * Internal to the report module.
 */
@NullMarked
package org.cyborgscoring.report.document;

import org.jspecify.annotations.NullMarked;
