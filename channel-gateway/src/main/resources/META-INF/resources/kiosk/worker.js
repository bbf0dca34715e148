/* Serves a kiosk's page, widget and survey without a network: as fresh as can be had, else as they were last. */
'use strict';
const CACHE = 'echolot-kiosk', PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const {request} = event;
  // Answers are none of our business: the page keeps them.
  if (request.method === 'GET') event.respondWith(fresh(request));
});

async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request, {signal: AbortSignal.timeout(PATIENCE)});
    // Pictures of other origins say nothing of themselves, but are good to be shown.
    if (answer.ok || answer.type === 'opaque') await cache.put(request, answer.clone());
    if (answer.status < 500) return answer;
    return await cache.match(request, {ignoreVary: true}) || answer;
  } catch (error) {
    const kept = await cache.match(request, {ignoreVary: true})
      || request.mode === 'navigate' && await cache.match(request, {ignoreVary: true, ignoreSearch: true});
    if (kept) return kept;
    throw error;
  }
}

/** What is needed before the network may go: all of it, and as much as there is of the rest. */
self.addEventListener('message', event => {
  const {needed, wanted} = event.data;
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(needed);
    await Promise.allSettled(wanted.map(async url => {
      const request = new Request(url, {mode: url.startsWith('/') ? 'same-origin' : 'no-cors'});
      const answer = await fetch(request);
      if (answer.ok || answer.type === 'opaque') await cache.put(request, answer);
    }));
    event.source.postMessage('kept');
  })());
});
