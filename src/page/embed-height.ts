/** A sensible fixed height for a framed chart where no script runs. */
export function embedHeight(_id: string): number {
  return 640;
}
