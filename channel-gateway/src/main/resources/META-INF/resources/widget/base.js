/* What the loader already has, and what else the parts share. */
export const {core} = window.echolot, {emit, fail, guard, store, el} = core;

/** Hints beside each other. */
export const beside = (...parts) => parts.filter(Boolean).join(' · ');

export const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
