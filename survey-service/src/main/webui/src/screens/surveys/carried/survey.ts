import type {Draft, End, Question, Text} from '../../builder/model/draft';
import type {Lost} from './lost';

/** A draft as it is sent, and what is not in it. */
export interface CarriedOver {
  draft: Pick<Draft, 'name' | 'languages' | 'questions' | 'thanks'> & {logic: {ends: End[]}};
  lost: Lost[];
}

export function isEmpty(text: Text): boolean {
  return Object.keys(text).length === 0;
}

/** All texts of a question. */
export function textsOf({title, description = {}, low = {}, high = {}, choices = [], rows = [], limits}: Question): Text[] {
  return [title, description, low, high, ...(limits?.patternHint ? [limits.patternHint] : []), ...[...choices, ...rows].map(({label}) => label)];
}
