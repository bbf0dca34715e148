import type {StoredResponse} from '../responses/lines';

/** A score that somebody gave at some time. */
export interface Given {
  response: string;
  at: string;
  value: number;
}

/** All that somebody answered to one question with a scale, the oldest first. */
export interface ScoreLine {
  survey: string;
  question: string;
  given: Given[];
}

/** Scores that share a scale, so that one picture shows them. */
export interface ScoreScale {
  kind: string;
  /** Its ends. */
  least: number;
  most: number;
  lines: ScoreLine[];
}

/** How somebody's scores went, scale by scale; those that were given once tell of no way, and aren't among them. */
export function scoresOf(responses: readonly StoredResponse[]): ScoreScale[] {
  const scales = new Map<string, ScoreScale>();
  const oldestFirst = [...responses].sort((a, b) => (a.answeredAt ?? '').localeCompare(b.answeredAt ?? ''));
  for (const {id = '', answeredAt: at = '', surveyKey: survey = '', answers = []} of oldestFirst) {
    for (const {question = '', kind = '', scale = 0, value} of answers) {
      if (scale <= 0 || typeof value !== 'number') continue;
      const found = scales.get(`${kind} ${scale}`) ?? {kind, least: kind === 'nps' ? 0 : 1, most: scale, lines: []};
      scales.set(`${kind} ${scale}`, found);
      const line = found.lines.find(one => one.survey === survey && one.question === question);
      if (line) line.given.push({response: id, at, value});
      else found.lines.push({survey, question, given: [{response: id, at, value}]});
    }
  }
  return [...scales.values()].filter(({lines}) => lines.reduce((sum, {given}) => sum + given.length, 0) > 1);
}
