// Puts modules that are needed together into one file. Left to itself Rollup makes a file of all that the same screens share, of which the
// first screen needs dozens.
import {join} from 'node:path';

const SOURCES = join(import.meta.dirname, '..');

/**
 * Tells of a module in which file it goes, for Rollup's manualChunks with onlyExplicitManualChunks.
 *
 * @param packages what goes into the file "base", with all that it needs
 * @param screens the module that names all screens: goes into "screens" with all that it needs and isn't there yet
 * @param first what the first screen begins with: all that these need, but not they themselves, goes into "shell"
 */
export function chunks({packages, screens, first}) {
  let fileOf;
  return (id, graph) => {
    fileOf ??= files(graph, packages, join(SOURCES, screens), first.map(module => join(SOURCES, module)));
    return fileOf.get(id);
  };
}

function files({getModuleIds, getModuleInfo}, packages, screens, first) {
  const importedBy = id => getModuleInfo(id)?.importedIds ?? [];
  const fileOf = new Map();
  // None needs a later one: modules that import each other by files would be run before what they use is there.
  const put = (file, ids) => {
    for (const open = [...ids]; open.length > 0; ) {
      const id = open.pop();
      if (!fileOf.has(id) && !first.includes(id)) {
        fileOf.set(id, file);
        open.push(...importedBy(id));
      }
    }
  };
  put('base', [...getModuleIds()].filter(id => packages.some(name => id.includes(`/node_modules/${name}/`))));
  put('screens', [screens]);
  put('shell', first.flatMap(importedBy));
  return fileOf;
}
