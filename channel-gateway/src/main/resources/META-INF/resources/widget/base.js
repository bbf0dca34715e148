/* What the loader already has, and what else the parts share. */
export const {core} = window.echolot, {emit, fail, guard, own, store} = core;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element. Attributes that begin with "on" are listeners, null and false ones are left out, as are children that aren't there.
 * Keys come through the loader, which keeps them from the page: it calls `typed`.
 */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const name in attributes) {
    const value = attributes[name];
    if ((value ?? false) === false) continue;
    if (name === 'onkeydown') node.typed = guard(value);
    else if (/^on/.test(name)) node.addEventListener(name.slice(2), guard(value));
    else node.setAttribute(name, value);
  }
  node.append(...children.filter(child => (child ?? false) !== false));
  return node;
}

/** Hints beside each other. */
export const beside = (...parts) => parts.filter(Boolean).join(' · ');

/**
 * A text with its places filled: `{n}`, or what goes with a number, as ICU has it: `{n, plural, one {# star} other {# stars}}`.
 *
 * @param tag of the text's language
 */
export const put = (text, values, tag) => text
  .replace(/{(\w+), plural, (.*?})}/g, (_, name, forms) => {
    const form = word => forms.split(word + ' {')[1]?.split('}')[0];
    return (form(new Intl.PluralRules(tag).select(values[name])) || form('other')).replace('#', values[name]);
  })
  .replace(/{(\w+)}/g, (_, name) => values[name]);

/** The word that a problem's type ends with; '' for none. */
export const slug = problem => String(problem?.type || '').split('/').pop();
