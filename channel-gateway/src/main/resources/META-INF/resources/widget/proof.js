/* Becomes pow.js: work that makes many responses dear. Comes if the gateway asks for it. docs/widget.md tells when. */

const {core} = window.echolot, STEP = 256, AGAIN = 5000, tried = new WeakSet();

const bits = hash => {
  const at = hash.findIndex(byte => byte > 0);
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at]) - 24;
};

/** A text whose SHA-256, behind the token and the response's id, begins with so many zero bits. */
async function work(token, response, difficulty) {
  const encoder = new TextEncoder(), attempt = async n => {
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(token + '.' + response + '.' + n));
    return bits(new Uint8Array(hash)) >= difficulty ? String(n) : '';
  };
  for (let n = 0; ; n += STEP) {
    const found = (await Promise.all(Array.from({length: STEP}, (_, i) => attempt(n + i)))).find(Boolean);
    if (found) return found;
  }
}

/** Adds a proof to a revision (or a PIN, see access.js) that this problem refused, once, and to those that follow it; whether it is worth sending again. */
core.pow = async (url, {type = ''}, body) => {
  if (!/\/(proof-needed|too-many-requests)$/.test(type) || !crypto.subtle || tried.has(body)) return false;
  const [root, response] = url.split('/responses/');
  const start = await fetch(root + '/token', {credentials: 'omit'}).catch(() => Response.error());
  // Without one there is nothing to work on yet: the revision is refused, and asked about, once more.
  if (!start.ok) { await new Promise(done => setTimeout(done, AGAIN)); return true; }
  const {token, difficulty} = await start.json();
  tried.add(body);
  Object.assign(body.guard, {token, proof: await work(token, response, difficulty)});
  return true;
};
