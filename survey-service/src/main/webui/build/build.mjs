// Builds the console: types, bundle, budget. What was built of the same sources is taken as it is.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {firstScreen} from './budget.mjs';

const KEPT = 'node_modules/.cache/console';
const SOURCES = ['src', 'public', 'build', 'app.html', 'package-lock.json', 'package.json', 'postcss.config.cjs', 'tsconfig.json', 'vite.config.ts'];

const digest = digestOf(SOURCES);
if (!existsSync(`${KEPT}/digest`) || readFileSync(`${KEPT}/digest`, 'utf8') !== digest) {
  run('typescript/bin/tsc', '--noEmit');
  run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
  console.log(firstScreen('dist'));
  rmSync(KEPT, {recursive: true, force: true});
  mkdirSync(KEPT, {recursive: true});
  // Says which file is whose, to the budget alone.
  rmSync('dist/manifest.json');
  cpSync('dist', `${KEPT}/dist`, {recursive: true});
  writeFileSync(`${KEPT}/digest`, digest);
} else {
  // Quinoa has moved the last one away.
  rmSync('dist', {recursive: true, force: true});
  cpSync(`${KEPT}/dist`, 'dist', {recursive: true});
  console.log('The console is built of these sources already.');
}

function run(tool, ...options) {
  execFileSync(process.execPath, [`node_modules/${tool}`, ...options], {stdio: 'inherit'});
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesBelow)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, {recursive: true})
    .map(name => join(path, name))
    .filter(file => statSync(file).isFile())
    .sort();
}
