/* What the loader already has, and what else the parts share. */
export const {emit, fail, guard, store, el} = window.echolot.core;

export const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
