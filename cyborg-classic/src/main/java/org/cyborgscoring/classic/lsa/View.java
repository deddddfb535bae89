package org.cyborgscoring.classic.lsa;

/**
 * One way to look at a text.
 *
 * @param name what to call it
 * @param terms the terms it sees
 * @param weighting what each of them weighs
 * @param leastResponses in how many responses of the pool a term must stand to be looked at
 */
public record View(String name, TermSource terms, TermWeighting weighting, int leastResponses) {}
