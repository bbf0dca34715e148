/* Answers wait here until the gateway has them; also over a crash. The newest revision of a response replaces those before it. */

const BATCH = 100, FIRST = 2000, LONGEST = 300000;

/** The gateway may take it later. */
const LATER = [408, 425, 429];

const tell = (name, detail) => document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));

/** What is refused, by its name, as the widget tells it. */
function report(problem, what) {
  const message = `${problem.status} ${problem.title || ''}: ${what} of this kiosk were refused. ${problem.detail || ''}`;
  console.warn('Echolot: ' + message);
  tell('error', {message, problem});
}

const done = request => new Promise((found, failed) => {
  request.onsuccess = () => found(request.result);
  request.onerror = () => failed(request.error);
});

/** What is committed is on the disk: "strict" waits for it where a browser can. */
const committed = transaction => new Promise((kept, failed) => {
  transaction.oncomplete = kept;
  transaction.onerror = transaction.onabort = () => failed(transaction.error);
});

export class Queue extends EventTarget {
  /** @param url where batches go to @param name of the database, one for each kiosk */
  constructor(url, name) {
    super();
    this.url = url;
    this.delay = FIRST;
    this.synced = 0;
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('waiting', {keyPath: 'id'});
      // What the gateway will never take, for who looks after the kiosk.
      opening.result.createObjectStore('refused', {keyPath: 'id'});
    };
    this.database = done(opening);
    addEventListener('online', () => this.sync());
  }

  async within(stores, mode, work) {
    const transaction = (await this.database).transaction(stores, mode, {durability: 'strict'});
    const result = work(transaction), end = committed(transaction);
    const value = result && await done(result);
    await end;
    return value;
  }

  /** Resolves when it is kept on this device. */
  async add(body) {
    await this.within(['waiting'], 'readwrite', all => { all.objectStore('waiting').put(body); });
    this.tell();
    this.later(0);
  }

  waiting() { return this.within(['waiting'], 'readonly', all => all.objectStore('waiting').count()); }

  refused() { return this.within(['refused'], 'readonly', all => all.objectStore('refused').count()); }

  tell() { this.dispatchEvent(new Event('change')); }

  later(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sync(), milliseconds);
  }

  /** One tab at a time; the others see an empty queue afterwards. */
  sync() { return navigator.locks.request('echolot:sync:' + this.url, () => this.drain()).catch(() => this.again()); }

  again() {
    this.later(this.delay + Math.random() * 1000);
    this.delay = Math.min(this.delay * 2, LONGEST);
  }

  async drain() {
    for (;;) {
      const batch = await this.within(['waiting'], 'readonly', all => all.objectStore('waiting').getAll(null, BATCH));
      if (!batch.length) { this.delay = FIRST; break; }
      if (!await this.send(batch)) { this.again(); break; }
    }
    this.tell();
  }

  /**
   * Whether the gateway answered for each line that it never has to be sent again. Whoever gave the answers has gone: all that can be kept
   * is kept at once. The device's own time goes along, by which the gateway corrects the others.
   */
  async send(batch) {
    const sentAt = new Date().toISOString();
    const answer = await fetch(this.url, {
      method: 'POST',
      credentials: 'omit',
      headers: {'Content-Type': 'application/x-ndjson'},
      body: batch.map(body => JSON.stringify({...body, sentAt, keepValid: true}) + '\n').join(''),
      signal: AbortSignal.timeout(30000)
    }).catch(() => null);
    if (!answer || !answer.ok) {
      if (answer && !LATER.includes(answer.status) && answer.status < 500) report(await answer.json().catch(() => ({status: answer.status})), 'all answers');
      return false;
    }
    const lines = (await answer.text()).trim().split('\n').map(line => JSON.parse(line));
    let all = true;
    for (const {line, state, problem, adjusted} of lines) {
      const body = batch[line - 1], accepted = state === 'accepted';
      if (!accepted && (LATER.includes(problem.status) || problem.status >= 500)) {
        all = false;
        continue;
      }
      await this.settle(body, accepted ? null : problem);
      if (accepted) this.synced++;
      else report(problem, 'the answers ' + body.id);
      if (adjusted) tell('adjusted', {survey: body.survey, adjusted});
    }
    return all;
  }

  /** A newer revision may have come meanwhile: it stays. */
  settle(body, problem) {
    return this.within(['waiting', 'refused'], 'readwrite', all => {
      const waiting = all.objectStore('waiting'), current = waiting.get(body.id);
      current.onsuccess = () => {
        const erased = problem && problem.type.endsWith('/erased');
        if (erased || current.result && current.result.revision === body.revision) waiting.delete(body.id);
        if (erased) all.objectStore('refused').delete(body.id);
        else if (problem) all.objectStore('refused').put({...body, problem});
      };
    });
  }
}
