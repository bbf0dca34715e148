// What a browser loads before the first screen is there, and whether that is within the limits.
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const MOST_BYTES = 200_000;
const MOST_FILES = 12;

/** Each that a newcomer's first screen needs: the entry, the shell's words in one language, and Home. */
const FIRST = ['app.html', 'src/screens/home/screen.tsx', 'src/locales/de/shell.json', 'src/locales/de/nav.json', 'src/locales/de/home.json'];

/** Sizes of what is needed; throws if it is more than the limits. */
export function firstScreen(dist) {
  const manifest = JSON.parse(readFileSync(`${dist}/manifest.json`, 'utf8'));
  const files = new Set();
  const seen = new Set();
  const follow = key => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The first screen needs ${key}, which wasn't built.`);
    files.add(chunk.file);
    chunk.css?.forEach(file => files.add(file));
    chunk.imports?.forEach(follow);
  };
  FIRST.forEach(follow);
  let all = 0;
  const lines = [...files].map(file => {
    const size = gzipSync(readFileSync(`${dist}/${file}`)).length;
    all += size;
    return `  ${kilobytes(size)} ${file}`;
  });
  const sum = `First screen: ${kilobytes(all)} gzipped, of at most ${kilobytes(MOST_BYTES)}, in ${files.size} files of at most ${MOST_FILES}`;
  if (all > MOST_BYTES || files.size > MOST_FILES) throw new Error(`${sum}\n${lines.join('\n')}`);
  return `${sum}\n${lines.join('\n')}`;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
