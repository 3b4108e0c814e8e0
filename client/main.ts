import { firstQuestion } from './first-answer.ts';
import { beginDrawing } from './first-drawing.ts';
import './views/styles/index.ts';

/** How long the page waits at most for the drawing that it begins with, in milliseconds. */
const patience = 2000;

/** Ends when the browser shows what has been drawn until now. */
const shown = () => new Promise((end) => requestAnimationFrame(() => setTimeout(end)));

/** Draws first, and loads the page after that. Nothing waits for it: the page is made of modules that would wait for this one. */
async function begin(): Promise<void> {
  const root = document.getElementById('root')!;
  const first = firstQuestion && beginDrawing(root, firstQuestion);
  const late = new Promise((come) => setTimeout(come, patience));
  await (first && Promise.race([first.done.then(shown), late]));
  // What quotations are laid out in: it is there before the page is, and nothing jumps.
  void document.fonts.load('400 15px "Source Serif 4 Variable"').catch(() => []);
  const { showPage } = await import('./app.tsx');
  showPage(root, first);
}

void begin();
