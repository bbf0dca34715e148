/** What can't be carried over, or not as it was. */
export const LOSSES = [
  'kind',
  'asText',
  'asChoice',
  'asNumber',
  'asConsent',
  'asRequired',
  'condition',
  'heading',
  'repeat',
  'picture',
  'validator',
  'default',
  'option',
  'dynamic',
  'recall',
  'markup',
  'survey',
  'language',
  'translation',
  'column',
  'key',
  'noList',
  'required',
] as const;
export type Loss = (typeof LOSSES)[number];

export interface Lost {
  /** The name there of the question or property; empty for the whole survey. */
  name: string;
  /** Where it stands in the file, such as a cell; empty where a name says it. */
  place: string;
  loss: Loss;
  /** What it was there: a type, an expression, a property. Empty if the loss says all. */
  detail: string;
}

export type Lose = (name: string, loss: Loss, detail?: string, place?: string) => void;

/** A list of what is lost, each thing once. */
export function losing(): {lost: Lost[]; lose: Lose} {
  const lost: Lost[] = [];
  const told = new Set<string>();
  return {
    lost,
    lose: (name, loss, detail = '', place = '') => {
      const one = {name, place, loss, detail};
      const key = JSON.stringify(one);
      if (told.has(key)) return;
      told.add(key);
      lost.push(one);
    },
  };
}
