/** A file that can't be read: it is no JSON, no workbook, a workbook without a form, or too large. */
export class Unreadable extends Error {
  constructor(readonly reason: 'json' | 'workbook' | 'sheet' | 'large') {
    super(reason);
  }
}
