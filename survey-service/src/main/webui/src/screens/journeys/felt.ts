import {BEST, WORST, type Journey} from './journey';

/** A touchpoint of which it is known what a persona feels there. */
export interface Felt {
  key: string;
  /** From 0 at the left to 1 at the right. */
  x: number;
  /** From 0 (very good) to 1 (very bad). */
  y: number;
  emotion: number;
}

/** What a persona feels on the way; each stage has as much room as any other. */
export function feltOf({stages}: Journey, persona: string): Felt[] {
  return stages.flatMap(({touchpoints}, stage) =>
    touchpoints.flatMap(({key, emotions}, at) => {
      const emotion = emotions[persona];
      const x = (stage + (at + 1) / (touchpoints.length + 1)) / stages.length;
      return emotion === undefined ? [] : [{key, x, y: (BEST - emotion) / (BEST - WORST), emotion}];
    }),
  );
}

/** A line in a square of 100 that leaves and reaches each point level, so that no bend claims more than was said. */
export function pathOf(felt: Pick<Felt, 'x' | 'y'>[]): string {
  return felt
    .map(({x, y}, index) => {
      const before = felt[index - 1];
      const [left, height] = [round(x), round(y)];
      if (!before) return `M${left} ${height}`;
      const half = round((before.x + x) / 2);
      return `C${half} ${round(before.y)} ${half} ${height} ${left} ${height}`;
    })
    .join('');
}

const round = (share: number) => Math.round(share * 10_000) / 100;
