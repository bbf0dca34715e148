/** What is copied of a text: the quotation, and of whom and when it is. */
export function quoted(text: string, source: string): string {
  return `“${text.trim()}”\n— ${source}`;
}

/** A mention's address, if it is one of the web: it comes from strangers. */
export function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
