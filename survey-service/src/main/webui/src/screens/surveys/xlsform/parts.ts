import type {Question} from '../../builder/model/draft';
import type {Loss} from '../carried/lost';
import type {List} from './choices';
import type {Type} from './type';

/** A question without what all have. */
export interface Parts {
  asked: Omit<Question, 'key' | 'title'>;
  choices: ReadonlyMap<string, string>;
  /** Whether its numbers are whole. */
  isWhole: boolean;
}

/** Tells what of a row is lost, and in which column it stands. */
export type Tell = (loss: Loss, detail?: string, column?: string) => void;

const MEDIA: Record<string, string[]> = {image: ['image/*'], audio: ['audio/*'], video: ['video/*'], file: []};
const LARGEST_RATING = 10;
const MOST_DECIMALS = 10;
const NPS = [0, 10] as const;
/** Of a range that says nothing (ODK's). */
const RANGE = {start: 1, end: 10, step: 1};

/** What a type is here; undefined for what there is no like of. */
export function partsOf(type: Type, parameters: ReadonlyMap<string, string>, appearance: string, list: List | undefined, tell: Tell): Parts | undefined {
  switch (type.is) {
    case 'integer':
      return plain({kind: 'number'}, true);
    case 'decimal':
    case 'percentage':
      return plain({kind: 'number', limits: {decimals: MOST_DECIMALS}});
    case 'range':
      return range(parameters, appearance, tell);
    case 'text':
      return plain({kind: 'text'});
    case 'date':
      return plain({kind: 'date'});
    case 'time':
    case 'dateTime':
    case 'barcode':
      tell('asText', type.is, 'type');
      return plain({kind: 'text'});
    case 'note':
      return plain({kind: 'statement'});
    case 'acknowledge':
      tell('asConsent', type.is, 'type');
      return plain({kind: 'consent'});
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return plain({kind: 'file', ...(MEDIA[type.is]?.length && {limits: {types: MEDIA[type.is]}})});
    case 'select_one':
    case 'select_multiple':
    case 'rank':
      return selection(type, parameters, list, tell);
    case 'select_one_from_file':
    case 'select_multiple_from_file':
    case 'select_one_external':
      tell('asText', `${type.is} ${type.list}`, 'type');
      return plain({kind: 'text'});
    default:
      tell('kind', type.is, 'type');
      return undefined;
  }
}

function plain(asked: Parts['asked'], isWhole = false): Parts {
  return {asked, choices: new Map(), isWhole};
}

function selection({is, list: name}: Type, parameters: ReadonlyMap<string, string>, list: List | undefined, tell: Tell): Parts {
  if (!list) {
    tell('noList', name, 'type');
    return plain({kind: 'text'});
  }
  const isMany = is === 'select_multiple';
  const kind = is === 'rank' ? 'ranking' : list.arePictures ? 'picture_choice' : isMany ? 'multiple_choice' : 'single_choice';
  const asked: Parts['asked'] = {kind, choices: list.all};
  if (kind === 'picture_choice' && isMany) asked.limits = {max: list.all.length};
  if (parameters.get('randomize') === 'true') asked.shuffle = true;
  return {asked, choices: list.keys, isWhole: true};
}

function range(parameters: ReadonlyMap<string, string>, appearance: string, tell: Tell): Parts {
  const of = (name: keyof typeof RANGE) => {
    const given = Number(parameters.get(name) ?? RANGE[name]);
    return Number.isFinite(given) ? given : RANGE[name];
  };
  const [start, end, step] = [of('start'), of('end'), of('step')];
  if (step === 1 && start === NPS[0] && end === NPS[1]) return plain({kind: 'nps'}, true);
  if (step === 1 && start === 1 && end >= 3 && end <= LARGEST_RATING) {
    return plain({kind: 'rating', scale: end, style: appearance.includes('rating') ? 'stars' : 'numbers'}, true);
  }
  tell('asNumber', `range ${start}–${end}, step ${step}`, 'type');
  const isWhole = Number.isInteger(start) && Number.isInteger(step);
  return plain({kind: 'number', limits: {min: start, max: end, ...(!isWhole && {decimals: MOST_DECIMALS})}}, isWhole);
}
