/** The chart that is drawn in there, as it looks, on its background; none while it is shown as a table. */
export async function picture(figure: HTMLElement): Promise<Blob | undefined> {
  const drawn = figure.querySelector('canvas');
  if (!drawn) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawn, 0, 0);
  return new Promise(done => canvas.toBlob(blob => done(blob ?? undefined), 'image/png'));
}
