/** The two ends of a number that is known as a range only: of an input, of a count, or of what follows from them. */

/** From lowest to highest. */
export interface Span {
  low: number;
  high: number;
}
