const twoDigits = (value: number) => String(value).padStart(2, '0');

/** An instant as a field of date and time wants it, in the reader's zone; empty for none. */
export function localTime(instant: string | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  const day = `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
  return `${day}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** The instant that a field of date and time means in the reader's zone; undefined for none. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}
