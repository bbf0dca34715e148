/** What can be done with a journey. Each change works on a copy, so that it can be taken back. */

/** A journey that is edited, with what can be undone. */
export class Draft {
  constructor(journey, tag) {
    this.accept(journey, tag);
    this.past = [];
    this.future = [];
  }

  get dirty() { return this.journey !== this.saved; }

  /** This is what is stored now. */
  accept(journey, tag, saved = journey) {
    this.journey = journey;
    this.saved = saved;
    this.tag = tag;
  }

  change(work) {
    const copy = structuredClone(this.journey);
    work(copy);
    this.past.push(this.journey);
    this.future = [];
    this.journey = copy;
  }

  undo() { this.#step(this.past, this.future); }

  redo() { this.#step(this.future, this.past); }

  #step(from, to) {
    if (!from.length) return;
    to.push(this.journey);
    this.journey = from.pop();
  }

  /** Back to what is stored; also that can be undone. */
  discard() {
    this.past.push(this.journey);
    this.future = [];
    this.journey = this.saved;
  }
}

export const touchpoints = journey => journey.stages.flatMap(stage => stage.touchpoints);

const used = journey => ({stages: journey.stages.map(stage => stage.key), touchpoints: touchpoints(journey).map(point => point.key)});

/** A key made of a name, other than those in use. */
export function keyOf(name, taken) {
  const plain = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
    .normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 56) || 'x';
  let key = plain;
  for (let n = 2; taken.includes(key); n++) key = plain + '-' + n;
  return key;
}

export function addStage(journey, name, language) {
  const stage = {key: keyOf(name, used(journey).stages), name: {[language]: name}, touchpoints: []};
  journey.stages.push(stage);
  return stage;
}

export function addTouchpoint(journey, s, point) {
  journey.stages[s].touchpoints.push({...point, key: keyOf(point.name[Object.keys(point.name)[0]] || '', used(journey).touchpoints)});
}

export function moveStage(journey, from, to) {
  journey.stages.splice(to, 0, ...journey.stages.splice(from, 1));
}

/** Moves a touchpoint; `to.t` counts after it was taken out of where it was. */
export function moveTouchpoint(journey, from, to) {
  const [point] = journey.stages[from.s].touchpoints.splice(from.t, 1);
  journey.stages[to.s].touchpoints.splice(to.t, 0, point);
}

export function find(journey, key) {
  for (const [s, stage] of journey.stages.entries()) {
    const t = stage.touchpoints.findIndex(point => point.key === key);
    if (t >= 0) return {s, t};
  }
  return null;
}

/** Where a touchpoint goes by one step in a direction; null if it can't. */
export function neighbour(journey, {s, t}, direction) {
  const length = stage => journey.stages[stage].touchpoints.length;
  const places = {
    up: t > 0 && {s, t: t - 1},
    down: t < length(s) - 1 && {s, t: t + 1},
    left: s > 0 && {s: s - 1, t: Math.min(t, length(Math.max(0, s - 1)))},
    right: s < journey.stages.length - 1 && {s: s + 1, t: Math.min(t, length(Math.min(journey.stages.length - 1, s + 1)))}
  };
  return places[direction] || null;
}

/** Who isn't on the way any more feels nothing on it. */
export function setPersonas(journey, keys) {
  journey.personas = keys;
  for (const point of touchpoints(journey)) {
    for (const key of Object.keys(point.emotions || {})) {
      if (!keys.includes(key)) delete point.emotions[key];
    }
  }
}

export function setEmotion(point, persona, emotion) {
  point.emotions = {...point.emotions};
  if (emotion === '') delete point.emotions[persona];
  else point.emotions[persona] = Number(emotion);
}

/** Puts the words of one language into a text of several. */
export function setText(texts = {}, language, words) {
  const {[language]: before, ...rest} = texts;
  return words.trim() ? {...rest, [language]: words.trim()} : rest;
}
