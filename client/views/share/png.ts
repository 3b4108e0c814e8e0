/** Pixels of the picture for each of the screen's. */
const scale = 2;

/** An SVG that brings its letters along, as PNG. */
export async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((found, fail) =>
    canvas.toBlob((blob) => (blob ? found(blob) : fail(new Error('The picture is too large.'))), 'image/png'),
  );
}
