// Words are ICU messages. They are parsed here, so that browsers need no parser: what has places for values becomes its
// parsed form (src/app/icu.ts formats it), all else the text that it says.
import {parse} from '@formatjs/icu-messageformat-parser';

const PARSER = '@formatjs/icu-messageformat-parser';
const LITERAL = 0;

export function words() {
  return {
    name: 'echolot-words',
    // Before Vite makes modules of JSON.
    enforce: 'pre',
    resolveId(name, importer) {
      return name === PARSER && importer?.includes('/intl-messageformat/') ? this.resolve(`${PARSER}/no-parser.js`, importer) : null;
    },
    transform: (code, file) => (/\/src\/locales\/[a-z]+\/\w+\.json$/.test(file) ? {code: JSON.stringify(parsed(JSON.parse(code))), map: null} : null),
  };
}

export function parsed(node) {
  if (typeof node !== 'string') return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, parsed(value)]));
  const parts = parse(node, {ignoreTag: true, captureLocation: false});
  return parts.every(({type}) => type === LITERAL) ? parts.map(({value}) => value).join('') : parts;
}
