package org.cyborgscoring.data;

/**
 * A response as it comes from a table, with the item it belongs to.
 *
 * @param item the item's id
 * @param response the response
 * @param line the line on which its row begins, from 1
 */
public record ItemResponse(String item, Response response, long line) {}
