import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIngest, type Ingest } from '../../../server/services/ingest/ingest.ts';
import { createQueries } from '../../../server/services/queries.ts';
import { openStore } from '../../../server/store/open-store.ts';
import type { Store } from '../../../server/store/store.ts';
import { praisePipeline } from './praise-pipeline.ts';

const english = 'Ghana praised Togo. ';
const german =
  'Der Außenminister von Ghana traf am Montag die Vertreter der Nachbarländer und lobte die gute Zusammenarbeit bei der Rettung der Fischer. Ghana praised Togo, schrieb eine Zeitung.';
const longEnglish =
  'The foreign minister met officials of the neighbouring countries on Monday and spoke well of how they had worked together when the fishermen were saved. Ghana praised Togo.';

describe('the language of articles', () => {
  let folder: string;
  let store: Store;
  let ingest: Ingest;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-language-'));
    store = await openStore(join(folder, 'demarche.db'));
    ingest = createIngest({ store, pipeline: praisePipeline() });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function stored(...articles: object[]) {
    const file = join(folder, 'news.jsonl');
    await writeFile(file, articles.map((article, n) => JSON.stringify({ id: `d${n}`, ...article })).join('\n'));
    const report = await ingest([file]);
    const documents = await Promise.all(articles.map((_, n) => store.document(`d${n}`)));
    return { report, documents, stances: await store.stances({}) };
  }

  it('is told from the text; only English is analyzed, all else is stored', async () => {
    const { report, documents, stances } = await stored({ text: german }, { text: longEnglish });
    expect(documents.map((document) => document?.language)).toEqual(['de', 'en']);
    expect(documents[0]?.text).toBe(german);
    expect(stances.map(({ documentId }) => documentId)).toEqual(['d1']);
    expect(report).toMatchObject({ stored: 2, languages: { de: 1, en: 1 } });
    expect((await createQueries(store).stats()).languages).toEqual([
      { language: 'de', documents: 1 },
      { language: 'en', documents: 1 },
    ]);
  });

  it('is what the file says where the text is too short to tell', async () => {
    const { documents, stances } = await stored(
      { text: `${english}1`, language: 'GERMAN; DEUTSCH' },
      { text: `${english}2`, language: 'eng' },
      { text: `${english}3`, language: 'en-GB' },
      { text: `${english}4` },
    );
    expect(documents.map((document) => document?.language)).toEqual(['de', 'en', 'en', null]);
    expect(stances.map(({ documentId }) => documentId).sort()).toEqual(['d1', 'd2', 'd3']);
  });

  it('keeps a single sentence in another language from being read as English', async () => {
    const { documents, stances } = await stored(
      { text: 'Der Minister sagte, dass er das nicht glaube: Ghana praised Togo.' },
      { text: '加纳 Ghana praised Togo. 外交部长星期一会见了邻国代表，高度评价他们的合作。' },
      { text: english },
    );
    expect(documents.map((document) => document?.language)).toEqual(['de', 'zh', null]);
    expect(stances.map(({ documentId }) => documentId)).toEqual(['d2']);
  });

  it('is that of the text where the file says another, and that is noted', async () => {
    const { report, documents, stances } = await stored(
      { text: german, language: 'en' },
      { text: longEnglish, language: 'de' },
    );
    expect(documents.map((document) => document?.language)).toEqual(['de', 'en']);
    expect(stances.map(({ documentId }) => documentId)).toEqual(['d1']);
    expect(report.notes.map(({ message }) => message)).toEqual([
      'is written in de, though the file says en',
      'is written in en, though the file says de',
    ]);
  });

  it.each([
    [
      'fr',
      'Le ministre des Affaires étrangères a rencontré lundi les représentants des pays voisins et salué leur coopération lors du sauvetage des pêcheurs en mer, a indiqué son porte-parole.',
    ],
    [
      'es',
      'El ministro de Asuntos Exteriores se reunió el lunes con los representantes de los países vecinos y elogió su cooperación en el rescate de los pescadores, según informó su portavoz.',
    ],
    [
      'ru',
      'Министр иностранных дел встретился в понедельник с представителями соседних стран и высоко оценил их сотрудничество при спасении рыбаков в море, сообщил его представитель.',
    ],
    [
      'ar',
      'التقى وزير الخارجية يوم الاثنين بممثلي الدول المجاورة وأشاد بتعاونهم في إنقاذ الصيادين في البحر، وفقا لما ذكره المتحدث باسمه للصحفيين بعد انتهاء الاجتماع في العاصمة.',
    ],
    [
      'zh',
      '外交部长星期一会见了邻国代表，高度评价他们在海上营救渔民期间的合作。发言人在会后对记者表示，各方同意明年春天继续举行会谈，并计划派遣工程师帮助修复港口。部长还说，政府不会忘记这次帮助，希望两国在未来几年进一步加强经济和贸易联系，共同维护地区和平与稳定，推动双方人民之间的友好往来。',
    ],
    [
      'nl',
      'De minister van Buitenlandse Zaken ontmoette maandag vertegenwoordigers van de buurlanden en prees hun samenwerking bij de redding van de vissers op zee, zei zijn woordvoerder.',
    ],
  ])('%s is recognized', async (language, text) => {
    const { documents, report } = await stored({ text });
    expect(documents[0]?.language).toBe(language);
    expect(report.stances).toBe(0);
  });
});
