import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Express } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipped } from '../../server/export/zip.ts';
import { type CompareAnswer, CompareAnswer as Schema } from '../../shared/compare.ts';
import { type Article, saveNews } from './news-samples.ts';
import { appForAll, type StorePlaces } from './served-store.ts';

const articles: Article[] = [
  {
    ...{ id: 'a', outlet: 'Courier', date: '2024-05-02' },
    says: [
      ['usa', 'ACCUSE', 'chn', { score: 0.9 }],
      ['chn', 'REJECT', 'usa'],
      ['blinken', 'CONSULT', 'wang'],
    ],
  },
  { id: 'b', date: '2024-05-20', says: [['rus', 'SUPPORT', 'chn']] },
  { id: 'c', date: '2024-06-03', says: [['usa', 'SANCTION', 'rus', { modality: 'negated' }]] },
  { id: 'd', date: '2024-06-10', url: 'https://d.example/1', says: [['fra', 'AGREE', 'ind']] },
  { id: 'e', says: [['ind', 'AID', 'tgo']] },
];

/** A row of GDELT 2 (61 columns, no header) with what is compared. */
const gdeltRow = (
  day: string,
  [code1, name1]: string[],
  [code2, name2]: string[],
  code: string,
  url = 'https://a.example/1',
) => {
  const cells = new Array<string>(61).fill('');
  Object.assign(cells, { 0: '1160000001', 1: day, 2: day.slice(0, 6), 3: day.slice(0, 4), 4: '2024.3', 60: url });
  Object.assign(cells, { 5: code1, 6: name1, 7: code1!.slice(0, 3), 15: code2, 16: name2, 17: code2!.slice(0, 3) });
  return Object.assign(cells, { 26: code, 29: '3', 30: '-2.0' }).join('\t');
};

/** A ZIP archive of one file. */
async function packed(name: string, text: string): Promise<Buffer> {
  async function* files() {
    yield { name, text: [text] };
  }
  return buffer(Readable.from(zipped(files())));
}

/** Tables of coded events beside the stances, asked over HTTP. */
export function describeComparison(engine: string, createPlace: StorePlaces): void {
  describe(`comparison with a table on ${engine}`, () => {
    let app: Express;
    const served = appForAll(createPlace, (store) => saveNews(store, articles));
    beforeAll(() => {
      app = served();
    });
    const send = (table: string | Uint8Array, query = '') =>
      request(app)
        .post(`/api/compare?${query}`)
        .set('Content-Type', 'application/octet-stream')
        .send(Buffer.from(table as string));
    const ask = async (table: string | Uint8Array, query = ''): Promise<CompareAnswer> => {
      const { body } = await send(table, query).expect(200);
      expect(Schema.parse(body)).toEqual(body);
      return body;
    };

    it('finds a coding of the same articles by document, with what both say and what one says', async () => {
      const answer = await ask(
        [
          'document;source;target;type;comment',
          'a;United States;China;ACCUSE;',
          'a;chn;usa;SUPPORT;"in ""their"" words"',
          'b;Russia;France;AID;',
          'd;;;;coded, nothing found',
          'nowhere;China;France;AID;',
        ].join('\n'),
      );
      expect(answer).toMatchObject({ by: 'document', ends: 'actors', pairs: { both: 2, found: { of: 3 } } });
      expect(answer.table).toMatchObject({ rows: 5, events: 3, unread: ['comment'] });
      expect(answer.table.leftOut).toEqual([
        { reason: 'unknown-document', rows: 1, examples: [{ what: 'nowhere', rows: 1 }] },
      ]);
      expect(answer.agreement.map(({ level, of, agreed }) => [level, of, agreed])).toEqual([
        ['sign', 2, 1],
        ['quad', 2, 1],
        ['type', 2, 1],
      ]);
      expect(answer.byDifference).toEqual({ sign: 1, quad: 0, type: 0, table: 1, ours: 3 });
      expect(answer.disagreements.map(({ differs, source, target }) => [differs, source.id, target.id])).toEqual([
        ['sign', 'chn', 'usa'],
        ['table', 'rus', 'fra'],
        ['ours', 'blinken', 'wang'],
        ['ours', 'fra', 'ind'],
        ['ours', 'rus', 'chn'],
      ]);
      expect(answer.disagreements[0]).toMatchObject({
        document: { id: 'a', title: 'About a' },
        table: { byType: { SUPPORT: 1 }, rows: [{ row: 3, code: 'SUPPORT' }] },
        ours: { byType: { REJECT: 1 }, sentences: [{ sentenceText: 'China reject United States over much.' }] },
      });
      expect(answer.confusion).toContainEqual({ table: 'SUPPORT', ours: 'REJECT', units: 1 });
      const part = await ask('document,source,target,sign\na,China,United States,+\n', 'differs=ours&limit=1&offset=1');
      expect(part).toMatchObject({ total: 2, disagreements: [{ source: { id: 'usa' } }] });
    });

    it('reads a file of GDELT without a header, by month, country and CAMEO code', async () => {
      const file = [
        gdeltRow('20240504', ['USAGOV', 'UNITED STATES'], ['CHN', 'BEIJING'], '112'),
        gdeltRow('20240531', ['CHNGOV', 'CHINESE'], ['USA', 'WASHINGTON'], '057'),
        gdeltRow('20240511', ['USAMIL', 'PENTAGON'], ['USA', 'UNITED STATES'], '112'),
        gdeltRow('20240511', ['BRA', 'BRAZIL'], ['USA', 'UNITED STATES'], '112'),
        gdeltRow('20240511', ['RUS', 'RUSSIA'], ['CHN', 'CHINA'], '010'),
        gdeltRow('20190511', ['RUS', 'RUSSIA'], ['CHN', 'CHINA'], '057'),
      ].join('\n');
      const answer = await ask(await packed('20240531.export.CSV', file));
      expect(answer).toMatchObject({ by: 'month', ends: 'countries', table: { format: 'GDELT', rows: 6, events: 2 } });
      const reasons = answer.table.leftOut.map(({ reason, examples }) => [reason, examples[0]?.what]);
      expect(reasons.sort()).toEqual([
        ['other-days', '2019-05'],
        ['same-actor', 'PENTAGON'],
        ['statement', '010'],
        ['unknown-actor', 'BRAZIL'],
      ]);
      // Officials count as their countries: the meeting of Blinken and Wang is one of theirs.
      expect(answer.disagreements).toMatchObject([
        {
          ...{ differs: 'sign', source: { id: 'chn', label: 'China' }, target: { id: 'usa' } },
          ...{ period: { from: '2024-05-01', to: '2024-05-31' }, document: null },
          ours: { byType: { REJECT: 1 } },
        },
      ]);
      expect(answer.pairs.both).toBe(2);
      expect(answer.ours).toEqual({ stances: 3, documents: 1 });
    });

    it('reads ICEWS and POLECAT by their headers', async () => {
      const icews = [
        'Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Country\tStory ID',
        '1\t2024-05-03\tCitizen (United States)\tUnited States\tAccuse\t112\t-2\tGovernment (China)\tChina\t77',
        '2\t2024-05-03\tNobody "known\tNone\tAccuse\t112\t-2\tChina\tChina\t77',
      ].join('\r\n');
      const [first, second] = await Promise.all([
        ask(icews, 'by=week'),
        ask(
          'Event Date,Event Type,Quad Code,Actor Name,Actor Country,Recipient Name,Recipient Country,Source\n2024-05-20,DEMAND,VERBAL CONFLICT,Putin,RUS,Xi,CHN,Xinhua\n',
        ),
      ]);
      expect(first).toMatchObject({ by: 'week', ends: 'countries', pairs: { both: 1 }, table: { format: 'ICEWS' } });
      expect(first.table.leftOut).toEqual([
        { reason: 'unknown-actor', rows: 1, examples: [{ what: 'Nobody "known', rows: 1 }] },
      ]);
      expect(second.disagreements).toMatchObject([{ differs: 'sign', table: { byType: { REQUEST: 1 } } }]);
    });

    it('reads signs that are numbers, counts those it does not know, and numbers rows with the blank ones', async () => {
      const rows = [
        'document;source;target;sign;quad;intensity',
        '',
        'a;chn;usa;+1,5;;',
        ';;;;;',
        'a;usa;chn;-2;;',
        'a;wang;blinken;hostile;;',
        'a;wang;blinken;;5;',
        'a;wang;blinken;n/a;;calm',
        'b;rus;chn;;;-2,5',
        'b;rus;chn;;;-1.5E-07',
        'a;wang;blinken;constructor;;',
      ];
      const answer = await ask(rows.join('\n'), 'differs=sign');
      expect(answer.table).toMatchObject({ rows: 8, events: 4 });
      expect(answer.table.leftOut).toEqual([
        {
          ...{ reason: 'unknown-value', rows: 4 },
          examples: ['intensity calm', 'quad class 5', 'sign constructor', 'sign hostile'].map((what) => ({
            what,
            rows: 1,
          })),
        },
      ]);
      expect(answer.disagreements.map(({ table, differs }) => [differs, table.rows[0]?.row])).toEqual([
        ['sign', 3],
        ['sign', 9],
      ]);
    });

    it('finds articles by their address', async () => {
      const answer = await ask('url,source,target,type\nhttps://d.example/1,France,India,AGREE\n');
      expect(answer).toMatchObject({ by: 'document', pairs: { both: 1 }, total: 0, ours: { stances: 1 } });
    });

    it('compares what was exported with itself as the same', async () => {
      const { text } = await request(app).get('/api/export/statements').expect(200);
      const answer = await ask(text);
      expect(answer).toMatchObject({ total: 0, by: 'document', ends: 'actors', table: { format: 'Demarche' } });
      expect(answer.agreement.map(({ of, agreed }) => [of, agreed])).toEqual(
        answer.agreement.map(({ of }) => [of, of]),
      );
      expect(answer.pairs.both).toBe(6);
    });

    it('narrows the table as it narrows the articles', async () => {
      const { text } = await request(app).get('/api/export/statements').expect(200);
      const narrowed = async (query: string) => {
        const { by, pairs, total, table } = await ask(text, query);
        const left = table.leftOut.find(({ reason }) => reason === 'other-documents');
        return [by, pairs.both, total, left?.rows, left?.examples[0]?.what];
      };
      expect(await narrowed('from=2024-06-01')).toEqual(['document', 1, 0, 5, 'a']);
      expect(await narrowed('to=2024-05-02')).toEqual(['document', 3, 0, 3, 'b']);
      expect(await narrowed('outlet=Courier')).toEqual(['document', 3, 0, 3, 'b']);
      expect(await narrowed('outlet=Nowhere')).toEqual(['document', 0, 0, 6, 'a']);
    });

    it('compares what has no date of all days together', async () => {
      const undated = await ask('source,target,type\nIndia,Togo,AID\nChina,United States,REJECT\n');
      expect(undated).toMatchObject({ by: 'all', pairs: { both: 2, found: { of: 2 } }, byDifference: { table: 0 } });
      const mixed = 'date,source,target,type\n,India,Togo,AID\n2024-05-02,China,United States,REJECT\n';
      expect(await ask(mixed, 'by=all')).toMatchObject({ pairs: { both: 2 }, byDifference: { table: 0 } });
      const asked = await ask(mixed, 'by=all&from=2024-05-01');
      expect(asked).toMatchObject({ pairs: { both: 1, found: { of: 1 } }, byDifference: { table: 0 } });
      expect(asked.table.leftOut).toEqual([{ reason: 'no-date', rows: 1, examples: [] }]);
    });

    it('says what it cannot read, and what mends it', async () => {
      const wrong = async (table: string, query = '') =>
        (
          await send(table, query).expect((answer) => {
            expect([400, 404, 422]).toContain(answer.status);
          })
        ).body.error.message;
      expect(await wrong('day,who,whom\n', 'name=mine.csv')).toBe(
        'mine.csv: the header has no column for the source (it has day, who, whom); name it, such as --map source=COLUMN.',
      );
      expect((await send('day,who,whom\n')).body.error.columns).toEqual(['day', 'who', 'whom']);
      expect(await wrong('who,whom\n', 'map=source=who&map=target=whim')).toContain('has no column "whim"');
      expect(await wrong('who,whom\n', 'map=giver=who')).toContain('no field "giver"');
      expect(await wrong('', 'name=mine.csv')).toBe('mine.csv: holds no row.');
      expect(await wrong('source,target\n', 'corpus=none')).toContain('There is no corpus');
      const named = await ask(
        'who,whom\nChina,United States\n',
        'map=source=who&map=target=whom&by=all&from=2024-05-01',
      );
      expect(named).toMatchObject({ pairs: { both: 1 }, agreement: [{ of: 0, alpha: null }, {}, {}] });
      expect((await ask('source,target,type\nChina,Narnia,AID\n')).explained).toContain('nothing is compared');
    });
  });
}
