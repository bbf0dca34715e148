/** All from the one to the other, in whatever order they stand; only the latter if the former isn't there. */
export function between(from: string, to: string, lines: readonly {id: string}[]): string[] {
  const ids = lines.map(({id}) => id);
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)];
  return one < 0 || other < 0 ? [to] : ids.slice(Math.min(one, other), Math.max(one, other) + 1);
}
