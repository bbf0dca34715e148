import type {components} from '../../api/surveys';
import type {components as metrics} from '../../api/metrics';
import {textFor} from '../../ui/formats';
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
  /** Its NPS in the last 30 days; undefined without one. */
  score?: number;
}

/** Surveys with their figures, named in the reader's language. */
export function surveyLines(language: string, surveys: Survey[], volumes: Group[] = [], scores: Group[] = []): SurveyLine[] {
  const volume = bySurvey(volumes);
  const score = bySurvey(scores);
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
      responses: volume.get(key)?.n,
      score: score.get(key)?.value,
    };
  });
}

function bySurvey(groups: Group[]) {
  return new Map(groups.map(({dimensions, score}) => [dimensions?.survey ?? '', score]));
}

/** Languages that any of the surveys has. */
export function languagesOf(lines: SurveyLine[]): string[] {
  return [...new Set(lines.flatMap(line => line.languages))].sort();
}
