// What is imported from a package's index is imported from the file that has it: files that hold all that a module imports (chunks.mjs)
// would hold the whole package, for an index imports all of it.
import {readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

const PACKAGES = ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'];
const IMPORT = new RegExp(`\\bimport\\s*\\{([^}]*)\\}\\s*from\\s*(["'])(${PACKAGES.join('|')})\\2;?`, 'g');
const LISTED = /(?:import|export) \{([^}]*)\} from ["'](\.[^"']+)["']/g;

export function direct() {
  let files;
  return {
    name: 'echolot-direct',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      files = new Map(PACKAGES.map(name => [name, filesOf(name)]));
    },
    transform: (code, module) =>
      /\/src\/.*\.tsx?$|\/@mantine\/.*\.mjs$/.test(module)
        ? {code: code.replace(IMPORT, (whole, names, _, name) => imports(names, files.get(name), name)), map: null}
        : null,
  };
}

/** What has no file of the package is left to the index; types are nothing to a bundle. */
function imports(names, files, name) {
  const left = [];
  const found = parts(names).flatMap(({from, as}) => {
    const place = files.get(from);
    if (!place) left.push(from === as ? from : `${from} as ${as}`);
    return place ? [`import {${place.from} as ${as}} from '${place.file}';`] : [];
  });
  return [...found, ...(left.length > 0 ? [`import {${left.join(', ')}} from '${name}';`] : [])].join(' ');
}

function filesOf(name) {
  const folder = resolve('node_modules', name);
  const {exports, module} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const index = join(folder, exports?.['.']?.import?.default ?? module);
  const files = new Map();
  for (const [, names, file] of readFileSync(index, 'utf8').matchAll(LISTED)) {
    parts(names).forEach(({from, as}) => files.set(as, {from, file: join(dirname(index), file)}));
  }
  return files;
}

function parts(names) {
  return names
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '' && !part.startsWith('type '))
    .map(part => {
      const [from, as = from] = part.split(/\s+as\s+/);
      return {from, as};
    });
}
