/* Which of a survey's languages suits somebody. LanguageMatch.java has the same rule; both run match-cases.json. */

/** Languages under another name: withdrawn codes, and Norwegian as one language. */
const SAME = {iw: 'he', in: 'id', ji: 'yi', mo: 'ro', tl: 'fil', sh: 'sr', nb: 'no', nn: 'no'};

/** Languages in two scripts: the usual one, the other one, and where that is written. */
const SCRIPTS = {zh: ['hans', 'hant', /^(tw|hk|mo)$/], sr: ['cyrl', 'latn', /^me$/]};

const plain = tag => tag.trim().replace(/_/g, '-').toLowerCase();

const base = tag => {
  const [first] = tag.split('-');
  return SAME[first] || first;
};

function script(tag) {
  const [usual = '', other, there] = SCRIPTS[base(tag)] || [];
  for (const part of tag.split('-')) {
    if (/^[a-z]...$/.test(part)) return part;
    if (there && there.test(part)) return other;
  }
  return tag.startsWith('sh') ? 'latn' : usual;
}

/** Without its last part, and without the letter that introduces an extension. */
const shorter = tag => tag.replace(/(-[a-z0-9])*-?[^-]*$/, '');

function one(languages, wish) {
  const same = languages.filter(tag => base(plain(tag)) === base(wish));
  const fitting = same.filter(tag => script(plain(tag)) === script(wish));
  for (let tag = wish; tag; tag = shorter(tag)) {
    const found = fitting.find(tagged => plain(tagged) === tag);
    if (found) return found;
  }
  return fitting[0] || same[0];
}

/** The one of `languages` that suits, by each wish in turn; undefined if none does. */
export function match(languages, wishes) {
  for (const wish of wishes.map(plain)) {
    const found = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(wish) && one(languages, wish);
    if (found) return found;
  }
}
