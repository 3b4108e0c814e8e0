import sans from '../fonts/inter-latin-wght-normal.woff2?url';
import serif from '../fonts/source-serif-4-latin-wght-normal.woff2?url';

const faces = [
  { family: 'Inter Variable', url: sans, weights: '100 900' },
  { family: 'Source Serif 4 Variable', url: serif, weights: '200 900' },
];

function asData(blob: Blob): Promise<string> {
  return new Promise((found, fail) => {
    const reader = new FileReader();
    reader.onload = () => found(String(reader.result));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The page's letters as styles that hold them: a picture is drawn with what it brings along, and nothing else. */
export async function embeddedFonts(): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ family, url, weights }) => {
      const data = await asData(await (await fetch(url)).blob());
      return `@font-face{font-family:'${family}';font-weight:${weights};src:url(${data}) format('woff2')}`;
    }),
  );
  return rules.join('');
}
