/* What the parts of the widget share. */

/** Events are heard on the document as echolot:<name>, and by listeners of echolot.on(). */
export const emit = (name, detail) => document.dispatchEvent(new CustomEvent('echolot:' + name, {detail}));
export const fail = error => emit('error', {message: String(error && error.message || error)});

/** No error of ours may reach the page. */
export const guard = work => (...args) => { try { return work(...args); } catch (e) { fail(e); } };

/** What a browser refuses (private mode, blocked storage) must not stop a survey. */
export const store = {
  get(area, key) { try { return JSON.parse(window[area].getItem(key)); } catch { return null; } },
  set(area, key, value) {
    try { value === null ? window[area].removeItem(key) : window[area].setItem(key, JSON.stringify(value)); } catch { /* not kept */ }
  }
};

export const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), guard(value));
    else if (value !== false && value != null) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter(child => child != null));
  return node;
}
