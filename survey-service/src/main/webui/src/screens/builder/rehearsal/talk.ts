import type {components} from '../../../api/surveys';

type Api = components['schemas'];

export type Rehearsal = Api['Rehearsal'];
export type Line = Api['RehearsedLine'];

/** Something in the log: what the survey says, or what somebody wrote. */
export type Said = {by: 'survey'; line: Line} | {by: 'person'; text: string};

/** The log so far: the opening, then each message and what is said to it, as far as that is known yet. */
export function logOf(said: readonly string[], replies: readonly (readonly Line[])[]): Said[] {
  const lines = (index: number): Said[] => (replies[index] ?? []).map(line => ({by: 'survey', line}));
  return [...lines(0), ...said.flatMap((text, index): Said[] => [{by: 'person', text}, ...lines(index + 1)])];
}

/** The segments of all text messages that were sent. */
export function segmentsOf(replies: readonly (readonly Line[])[]): number {
  return replies.flat().reduce((sum, {sms}) => sum + (sms?.segments ?? 0), 0);
}

/** What the buttons below the newest message write; empty where there are none. */
export function buttonsOf(log: readonly Said[]): string[] {
  const newest = log.at(-1);
  return newest?.by === 'survey' ? (newest.line.buttons ?? []) : [];
}
