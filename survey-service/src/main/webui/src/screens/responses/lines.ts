import type {components} from '../../api/surveys';

export type StoredResponse = components['schemas']['TaggedResponse'];

/** A response as the table shows it. */
export interface ResponseLine {
  id: string;
  answeredAt: string;
  /** The survey's name, or its key while that isn't known. */
  survey: string;
  /** The first score that was given. */
  score?: {value: number; scale: number};
  /** The first words that were written. */
  words: string;
  tags: string[];
  channel: string;
  language: string;
  state: string;
  touchpoint: string;
  unit: string;
  respondent: string;
  /** From the first answer to the last one, in seconds. */
  duration: number;
}

export function responseLine(response: StoredResponse, nameOf: (survey: string) => string): ResponseLine {
  const answers = response.answers ?? [];
  const scored = answers.find(answer => (answer.scale ?? 0) > 0 && typeof answer.value === 'number');
  const written = answers.find(answer => answer.kind === 'text' && typeof answer.value === 'string');
  return {
    id: response.id ?? '',
    answeredAt: response.answeredAt ?? '',
    survey: nameOf(response.surveyKey ?? ''),
    score: scored && {value: scored.value as number, scale: scored.scale ?? 0},
    words: (written?.value as string | undefined) ?? answers.find(answer => answer.other)?.other ?? response.remarks ?? '',
    tags: response.tags ?? [],
    channel: response.channel ?? '',
    language: response.language ?? '',
    state: response.state ?? '',
    touchpoint: response.touchpoint ?? '',
    unit: response.unit ?? '',
    respondent: response.respondent ?? '',
    duration: seconds(response),
  };
}

export function seconds(response: StoredResponse): number {
  return Math.max(0, (Date.parse(response.answeredAt ?? '') - Date.parse(response.startedAt ?? '')) / 1000) || 0;
}
