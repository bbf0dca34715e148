/* What the loader already has, and what else the parts share. */
export const {core} = window.echolot, {emit, fail, guard, store} = core;

/** An element; attributes that begin with "on" are listeners, null and false ones are left out, as are children that aren't there. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (/^on/.test(name)) node.addEventListener(name.slice(2), guard(value));
    else if ((value ?? false) !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter(child => (child ?? false) !== false));
  return node;
}

/** Hints beside each other. */
export const beside = (...parts) => parts.filter(Boolean).join(' · ');

export const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
