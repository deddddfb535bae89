package org.cyborgscoring.classic.lsa;

/**
 * The direction in which a text lies in another space, seen from its origin: its first coordinates
 * there, made unit length.
 *
 * @param space the index of the other space, which comes before this one
 * @param dimensions how many of its coordinates to look at
 */
public record DirectionSpace(int space, int dimensions) implements Space {

  @Override
  public float[] place(ReadText text) {
    float[] other = text.places().get(space);
    float[] place = new float[dimensions];
    System.arraycopy(other, 0, place, 0, Math.min(dimensions, other.length));
    UnitLength.make(place, 0, dimensions);
    return place;
  }
}
