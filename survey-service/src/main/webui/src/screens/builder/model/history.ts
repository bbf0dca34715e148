/** What was edited, so that it can be taken back. */
export interface History<T> {
  past: T[];
  present: T;
  future: T[];
  /** What the last change was to and when: typing goes on in the same step. */
  mark: string;
  at: number;
}

const MOST_STEPS = 200;
const PAUSE_MILLIS = 1500;

export const begun = <T>(present: T): History<T> => ({past: [], present, future: [], mark: '', at: 0});

/** One change. Changes to the same thing that follow each other closely are one step. */
export function changed<T>(history: History<T>, present: T, mark: string, at: number): History<T> {
  if (present === history.present) return history;
  const goesOn = mark !== '' && mark === history.mark && at - history.at < PAUSE_MILLIS;
  return {past: goesOn ? history.past : [...history.past.slice(-MOST_STEPS + 1), history.present], present, future: [], mark, at};
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  return before === undefined
    ? history
    : {past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], mark: '', at: 0};
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...others] = history.future;
  return next === undefined ? history : {past: [...history.past, history.present], present: next, future: others, mark: '', at: 0};
}
