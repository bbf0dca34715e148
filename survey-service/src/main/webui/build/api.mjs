// Generates src/api/*.ts from the OpenAPI documents that the services' builds store (target/openapi).
// `npm run api` writes them; `npm run api -- --check` fails if they would be others.
import {readFile, writeFile} from 'node:fs/promises';
import openapi, {astToString} from 'openapi-typescript';

const root = new URL('../../../../../', import.meta.url);
const services = {
  surveys: 'survey-service',
  gateway: 'channel-gateway',
  listener: 'social-listener',
  metrics: 'metrics-service',
};

let drifted = false;
for (const [name, folder] of Object.entries(services)) {
  const document = JSON.parse(await readFile(new URL(`${folder}/target/openapi/openapi.json`, root), 'utf8'));
  const types = astToString(await openapi(withoutExamples(document), {alphabetize: true}));
  const file = new URL(`../src/api/${name}.ts`, import.meta.url);
  const text = `// Generated from ${folder}'s OpenAPI document by "npm run api"; not to be edited.\n${types}`;
  if (process.argv.includes('--check')) {
    const stored = await readFile(file, 'utf8').catch(() => '');
    if (stored !== text) {
      console.error(`src/api/${name}.ts isn't what ${folder}'s API says: run "npm run api" in survey-service/src/main/webui`);
      drifted = true;
    }
  } else {
    await writeFile(file, text);
  }
}
process.exitCode = drifted ? 1 : 0;

/** Examples are no part of types, and long; a property may be called like them. */
function withoutExamples(node, isNamedFreely = false) {
  if (Array.isArray(node)) return node.map(part => withoutExamples(part));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => isNamedFreely || !(key === 'examples' || (key === 'example' && typeof value !== 'boolean')))
      .map(([key, value]) => [key, withoutExamples(value, key === 'properties')]),
  );
}
