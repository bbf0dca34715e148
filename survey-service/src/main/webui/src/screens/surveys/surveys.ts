import type {components} from '../../api/surveys';
import type {components as metrics} from '../../api/metrics';
import {textFor} from '../../ui/formats';
import {verdictOf, type Change} from '../../ui/scores/figures';
import type {State} from './search';

type Survey = components['schemas']['Survey'];
type Group = metrics['schemas']['Group'];

/** A survey as the list shows it. */
export interface SurveyLine {
  id: string;
  key: string;
  name: string;
  state: State;
  archived: boolean;
  /** The newest one that was published; 0 for none. */
  version: number;
  languages: string[];
  /** In the last 30 days; undefined as long as they aren't known. */
  responses?: number;
  /** What it asks for in the last 30 days; undefined without answers. */
  score?: SurveyScore;
}

/** The scores of which a survey may ask; of several the first question's counts. */
export const SCORED = ['nps', 'csat', 'ces', 'rating'] as const;
export type Scored = (typeof SCORED)[number];

/** A survey's score, and what can be said of it against the 30 days before. */
export interface SurveyScore {
  metric: Scored;
  value: number;
  change?: Change;
}

/** Each score of all surveys, as far as it is known. */
export type ScoresBySurvey = Partial<Record<Scored, Group[]>>;

/** Surveys with their figures, named in the reader's language. */
export function surveyLines(language: string, surveys: Survey[], volumes: Group[] = [], scores: ScoresBySurvey = {}): SurveyLine[] {
  const volume = bySurvey(volumes);
  const known = SCORED.map(metric => [metric, bySurvey(scores[metric] ?? [])] as const);
  return surveys.map(({id = '', draft = {}, state = 'draft', archived = false, version = 0}) => {
    const key = draft.key ?? '';
    return {
      id,
      key,
      name: textFor(language, draft.name) || key,
      state,
      archived,
      version,
      languages: draft.languages ?? [],
      responses: volume.get(key)?.score?.n,
      score: scoreOf(key, draft.questions ?? [], new Map(known)),
    };
  });
}

function bySurvey(groups: Group[]) {
  return new Map(groups.map(group => [group.dimensions?.survey ?? '', group]));
}

/** That of the first question which asks for one and has answers; else what an earlier version asked for. */
function scoreOf(survey: string, questions: {kind?: string}[], known: ReadonlyMap<Scored, ReadonlyMap<string, Group>>): SurveyScore | undefined {
  const asked = questions.flatMap(({kind}) => SCORED.find(metric => metric === kind) ?? []);
  for (const metric of [...asked, ...SCORED]) {
    const group = known.get(metric)?.get(survey);
    if (group?.score?.value !== undefined) return {metric, value: group.score.value, change: group.change};
  }
  return undefined;
}

/** How lists are sorted by scores: those of a kind together, as there is no telling 4 stars from an NPS of 4. */
export function compareScores(one: SurveyScore | undefined, other: SurveyScore | undefined): number {
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return SCORED.indexOf(one.metric) - SCORED.indexOf(other.metric) || one.value - other.value;
}

/** How lists are sorted by trends: what has really become worse before what hasn't changed, and that before what is better. */
export function compareTrends(one: SurveyScore | undefined, other: SurveyScore | undefined): number {
  return directionOf(one) - directionOf(other);
}

function directionOf(score: SurveyScore | undefined): number {
  const verdict = verdictOf(score?.change);
  return verdict === 'up' ? 1 : verdict === 'down' ? -1 : 0;
}

/** Languages that any of the surveys has. */
export function languagesOf(lines: SurveyLine[]): string[] {
  return [...new Set(lines.flatMap(line => line.languages))].sort();
}
