import type {components} from '../../api/surveys';
import type {LocalizedText} from '../../ui/formats';

export type Survey = components['schemas']['PublishedSurvey'];
export type Question = components['schemas']['Question'];

/** What a column can be of a response, besides an answer and a hidden field. */
export const FACTS = ['id', 'answeredAt', 'startedAt', 'state', 'language', 'respondent', 'touchpoint', 'unit'] as const;
export type Fact = (typeof FACTS)[number];

/**
 * Where a column goes: to a fact, a hidden field, the answer to a question, a part of it (a row of a matrix, a field of a
 * form), one of its choices that is ticked or not, the own words beside it, or nowhere.
 */
export type Target =
  | Fact
  | `hidden:${string}`
  | `answer:${string}`
  | `part:${string}:${string}`
  | `choice:${string}:${string}`
  | `other:${string}`
  | '';
export type Mapping = Record<string, Target>;

/** What a target says, by the keys of what it is about. */
export function partsOf(target: Target): {kind: string; key: string; part: string} {
  const [kind = '', key = '', part = ''] = target.split(':');
  return {kind, key, part};
}

/** Text by which names are compared: no capitals, accents or signs. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Everything that a column of this survey's answers can be. */
export function targetsOf(survey: Survey): Exclude<Target, ''>[] {
  return [...FACTS, ...(survey.logic?.hidden ?? []).map((key): Target => `hidden:${key}`), ...(survey.questions ?? []).flatMap(targetsOfQuestion)] as Exclude<
    Target,
    ''
  >[];
}

function targetsOfQuestion({key = '', kind, rows, fields, choices}: Question): Target[] {
  switch (kind) {
    case 'statement':
    case 'file':
      return [];
    case 'matrix':
      return (rows ?? []).map((row): Target => `part:${key}:${row.key}`);
    case 'contact':
    case 'address':
      return (fields ?? []).map((field): Target => `part:${key}:${field.key}`);
    case 'multiple_choice':
    case 'picture_choice':
      return [`answer:${key}`, ...(choices ?? []).map((choice): Target => `choice:${key}:${choice.key}`), ...own(key, choices)];
    default:
      return [`answer:${key}`, ...own(key, choices)];
  }
}

function own(key: string, choices: Question['choices']): Target[] {
  return choices?.some(({other}) => other) ? [`other:${key}`] : [];
}

/** How others call what we call by another name; in German and English. */
const KNOWN: Record<Fact, string[]> = {
  // No mere numbers of lines: each file counts them from one on, so one file's responses would become the next one's.
  id: ['id', 'response id', 'antwort id', 'submission id', 'respondent id', 'token id'],
  answeredAt: ['answeredat', 'submitdate', 'submitted at', 'timestamp', 'zeitstempel', 'date submitted', 'end date', 'enddate', 'date', 'datum', 'abgeschickt', 'completed at', 'submit date utc'],
  startedAt: ['startedat', 'startdate', 'start date', 'date started', 'start date utc', 'begonnen'],
  state: ['state', 'finished', 'completed', 'status', 'abgeschlossen', 'response type'],
  language: ['language', 'startlanguage', 'start language', 'sprache', 'lang', 'locale'],
  respondent: ['respondent', 'customer', 'customer id', 'kundennummer', 'kunde', 'user id', 'external id', 'person'],
  touchpoint: ['touchpoint', 'kontaktpunkt'],
  unit: ['unit', 'store', 'filiale', 'einheit', 'standort'],
};

const names = (key: string | undefined, text: LocalizedText) => [key ?? '', ...Object.values(text ?? {})].filter(Boolean);
const joined = (befores: string[], afters: string[]) => befores.flatMap(before => afters.map(after => folded(`${before} ${after}`)));

/** What others, and Echolot's own export, call a target. */
function namesOf(target: Exclude<Target, ''>, survey: Survey): string[] {
  const {kind, key, part} = partsOf(target);
  const question = survey.questions?.find(one => one.key === key);
  const titles = names(key, question?.title);
  switch (kind) {
    case 'hidden':
      return [folded(`hidden ${key}`), folded(key)];
    case 'answer':
      return titles.map(folded);
    case 'part': {
      const row = question?.rows?.find(one => one.key === part);
      return joined(titles, row ? names(part, row.label) : [part]);
    }
    case 'choice':
      return joined(titles, names(part, question?.choices?.find(one => one.key === part)?.label));
    case 'other':
      return joined(titles, ['other', 'sonstiges', 'andere', 'comment', 'kommentar']);
    default:
      return KNOWN[kind as Fact];
  }
}

/** What each column probably is: whole names before beginnings, each target once. */
export function guessed(columns: string[], survey: Survey): Mapping {
  const mapping: Mapping = Object.fromEntries(columns.map(column => [column, '' as Target]));
  const targets = targetsOf(survey).map(target => ({target, names: namesOf(target, survey)}));
  // Answers first: a question may be called like a fact.
  const ordered = [...targets.filter(({target}) => target.includes(':')), ...targets.filter(({target}) => !target.includes(':'))];
  const taken = new Set<Target>();
  for (const column of columns) {
    const name = folded(column);
    const found = name === '' ? undefined : ordered.find(({target, names: called}) => !taken.has(target) && called.includes(name));
    if (found) {
      mapping[column] = found.target;
      taken.add(found.target);
    }
  }
  return mapping;
}

/** Targets that several columns have, which a response can have once only. */
export function twice(mapping: Mapping): Target[] {
  const targets = Object.values(mapping).filter(target => target !== '');
  return [...new Set(targets.filter((target, index) => targets.indexOf(target) !== index))];
}
