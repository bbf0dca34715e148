import type {components} from '../../api/surveys';
import {freeKey, keyFrom} from '../builder/model/keys';

type Schemas = components['schemas'];
export type Texts = Record<string, string>;
export type TouchpointKind = Schemas['TouchpointKind'];
export type Channel = Schemas['Channel'];

export const KINDS: readonly TouchpointKind[] = ['online', 'offline'];
export const CHANNELS: readonly Channel[] = ['web', 'email', 'sms', 'whatsapp', 'telegram', 'chat', 'social', 'kiosk', 'phone', 'in_person'];
/** From the best to the worst, as a curve shows them. */
export const EMOTIONS = [2, 1, 0, -1, -2] as const;
export const BEST = EMOTIONS[0];
export const WORST = EMOTIONS[EMOTIONS.length - 1]!;

/** A survey that is asked at a touchpoint; without questions all of it. */
export interface Attached {
  survey: string;
  questions: string[];
}

export interface Touchpoint {
  key: string;
  name: Texts;
  kind?: TouchpointKind;
  channel?: Channel;
  description: Texts;
  /** What each persona of the journey feels there. */
  emotions: Record<string, number>;
  owner: string;
  surveys: Attached[];
  /** The key of the unit where it is; empty for none in particular. */
  unit: string;
}

export interface Stage {
  key: string;
  name: Texts;
  touchpoints: Touchpoint[];
}

/** A journey with all its fields, as it is edited. */
export interface Journey {
  name: Texts;
  personas: string[];
  stages: Stage[];
}

/** Where a touchpoint stands: its stage, and its place there. */
export interface Place {
  stage: number;
  at: number;
}

/** What a service gives, with all fields that it leaves out. */
export function journeyOf({name = {}, personas = [], stages = []}: Schemas['Journey']): Journey {
  return {
    name,
    personas,
    stages: stages.map(({key = '', name: words = {}, touchpoints = []}) => ({key, name: words, touchpoints: touchpoints.map(touchpointOf)})),
  };
}

function touchpointOf(given: Schemas['JourneyTouchpoint']): Touchpoint {
  const {key = '', name = {}, description = {}, emotions = {}, owner = '', surveys = [], unit = '', ...rest} = given;
  return {...rest, key, name, description, emotions, owner, unit, surveys: surveys.map(({survey = '', questions = []}) => ({survey, questions}))};
}

/** Without the texts that nobody has written yet. */
export function spoken(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, words]) => words.trim() !== ''));
}

/** As it is stored: nothing that is empty is said in a language. */
export function written(journey: Journey): Journey {
  return {
    ...journey,
    name: spoken(journey.name),
    stages: journey.stages.map(stage => ({
      ...stage,
      name: spoken(stage.name),
      touchpoints: stage.touchpoints.map(point => ({...point, name: spoken(point.name), description: spoken(point.description)})),
    })),
  };
}

export function touchpointsOf(journey: Journey): Touchpoint[] {
  return journey.stages.flatMap(stage => stage.touchpoints);
}

export function placeOf(journey: Journey, touchpoint: string): Place | undefined {
  for (const [stage, {touchpoints}] of journey.stages.entries()) {
    const at = touchpoints.findIndex(({key}) => key === touchpoint);
    if (at >= 0) return {stage, at};
  }
  return undefined;
}

export function addStage(journey: Journey, name: string, language: string): Journey {
  const key = freeKey(keyFrom(name), journey.stages.map(stage => stage.key));
  return {...journey, stages: [...journey.stages, {key, name: {[language]: name}, touchpoints: []}]};
}

export function addTouchpoint(journey: Journey, stage: string, name: string, language: string): Journey {
  const key = freeKey(keyFrom(name), touchpointsOf(journey).map(point => point.key));
  const point = {key, name: {[language]: name}, description: {}, emotions: {}, owner: '', surveys: [], unit: ''};
  return changeStage(journey, stage, one => ({...one, touchpoints: [...one.touchpoints, point]}));
}

export function changeStage(journey: Journey, stage: string, change: (stage: Stage) => Stage): Journey {
  return {...journey, stages: journey.stages.map(one => (one.key === stage ? change(one) : one))};
}

export function changeTouchpoint(journey: Journey, touchpoint: string, change: (point: Touchpoint) => Touchpoint): Journey {
  return withTouchpoints(journey, points => points.map(point => (point.key === touchpoint ? change(point) : point)));
}

export function removeStage(journey: Journey, stage: string): Journey {
  return {...journey, stages: journey.stages.filter(({key}) => key !== stage)};
}

export function removeTouchpoint(journey: Journey, touchpoint: string): Journey {
  return withTouchpoints(journey, points => points.filter(({key}) => key !== touchpoint));
}

function withTouchpoints(journey: Journey, change: (points: Touchpoint[]) => Touchpoint[]): Journey {
  return {...journey, stages: journey.stages.map(stage => ({...stage, touchpoints: change(stage.touchpoints)}))};
}

/** A stage at another place; the same journey if there is no such place. */
export function moveStage(journey: Journey, stage: string, to: number): Journey {
  const from = journey.stages.findIndex(({key}) => key === stage);
  const moved = journey.stages[from];
  if (!moved || to < 0 || to >= journey.stages.length || to === from) return journey;
  const stages = journey.stages.toSpliced(from, 1).toSpliced(to, 0, moved);
  return {...journey, stages};
}

/** A touchpoint at another place, which counts after it was taken out of where it was. */
export function moveTouchpoint(journey: Journey, touchpoint: string, to: Place): Journey {
  const from = placeOf(journey, touchpoint);
  const moved = from && journey.stages[from.stage]?.touchpoints[from.at];
  if (!moved || !journey.stages[to.stage] || (from.stage === to.stage && from.at === to.at)) return journey;
  const {stages} = removeTouchpoint(journey, touchpoint);
  return {
    ...journey,
    stages: stages.map((stage, index) =>
      index === to.stage ? {...stage, touchpoints: stage.touchpoints.toSpliced(Math.max(0, to.at), 0, moved)} : stage,
    ),
  };
}

/** Who isn't on the way any more feels nothing on it. */
export function withPersonas(journey: Journey, personas: string[]): Journey {
  const stay = withTouchpoints(journey, points =>
    points.map(point => ({...point, emotions: Object.fromEntries(Object.entries(point.emotions).filter(([persona]) => personas.includes(persona)))})),
  );
  return {...stay, personas};
}

export function feel(point: Touchpoint, persona: string, emotion: number | undefined): Touchpoint {
  const {[persona]: _, ...others} = point.emotions;
  return {...point, emotions: emotion === undefined ? others : {...others, [persona]: emotion}};
}

/** Its kind, if that is said or follows from its channel. */
export function kindOf({kind, channel}: Pick<Touchpoint, 'kind' | 'channel'>): TouchpointKind | undefined {
  if (kind ?? !channel) return kind;
  return channel === 'phone' || channel === 'in_person' || channel === 'kiosk' ? 'offline' : 'online';
}

/** What two people have made of one journey can hold a touchpoint twice, or feelings of nobody. */
export function mended(journey: Journey): Journey {
  const seen = new Set<string>();
  const once = withTouchpoints(journey, points => points.filter(({key}) => !seen.has(key) && seen.add(key)));
  return withPersonas(once, journey.personas);
}
