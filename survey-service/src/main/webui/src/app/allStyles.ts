/** All of Mantine's styles, loaded once. */
let loaded: Promise<unknown> | undefined;

export function allStyles(): Promise<unknown> {
  return (loaded ??= import('@mantine/core/styles.layer.css'));
}
