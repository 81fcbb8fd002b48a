/** The one function we use of a library that ships no types. */
declare module 'd3-geo-projection' {
  /** Joins the parts of a shape that a file cut along the antimeridian. */
  export function geoStitch<Shape>(shape: Shape): Shape;
}
