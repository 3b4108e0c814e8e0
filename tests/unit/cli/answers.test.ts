import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../server/cli/open-browser.ts';
import { csvOf } from '../../../server/services/export/csv.ts';
import { openSampleStore } from '../../api/sample-corpus.ts';
import { demarche } from './in-process.ts';

let sample: Awaited<ReturnType<typeof openSampleStore>>;
beforeAll(async () => {
  sample = await openSampleStore();
});
afterAll(() => sample.remove());

const ask = (...argv: string[]) => demarche([...argv, '--db', sample.path]);

/** Every command that answers, with what its table begins with. */
const questions: readonly (readonly [string[], string])[] = [
  [['graph'], 'source,target,sourceName,targetName,count'],
  [['groups'], ''],
  [['actors'], 'id,name,kind,country,affiliation,role,aliases,stances'],
  [['suggestions'], 'into.id,into.name'],
  [['actor', 'chn'], 'id,name,kind,country'],
  [['edge', 'wang-yi', 'usa'], 'id,source,target'],
  [['stances'], 'id,source,target'],
  [['communities'], 'id,actors,members,inside.positive'],
  [['occurrences', 'chn'], 'documentId,documentTitle,outlet,date,name'],
  [['facets'], 'date,counts.positive,counts.negative,counts.neutral'],
  [['issues'], 'name,phrases,stances'],
  [['documents'], 'id,title,date,source'],
  [['document', 'talks'], 'id,source,target'],
  [['neighbors', 'chn'], 'id,depth,label,kind'],
  [
    ['paths', 'wang-yi', 'rus'],
    'path,step,from,to,fromId,toId,stances,stancesBack,balance,balanceBack,sentence,sentenceOutlet,sentenceDate',
  ],
  [['timeline', 'chn'], 'from,to,documents,stances,byPolarity.positive'],
  [['changes', 'chn'], ''],
  [['turns'], ''],
  [['balance'], 'id,'],
  [['outlets', 'wang-yi'], ''],
  [['positions', 'climate'], 'actor.id,actor.label,'],
  [['search', 'wang'], 'id,name,kind'],
  [['ask', 'Wang Yi on the US'], 'source.'],
  [['corpora'], 'name,'],
  [['score'], 'precision.hits'],
  [['stats'], 'documents,stories,actors,stances,edges,outdated,languages'],
];

describe('every command that answers', () => {
  it.each(questions)('%j prints its list as CSV', async (argv, header) => {
    const { code, stdout, stderr } = await ask(...argv, '--csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\r\n')[0]).toContain(header);
  });

  it('prints JSON all the same where it is asked for', async () => {
    for (const argv of [['actors'], ['neighbors', 'chn']])
      expect(JSON.parse((await ask(...argv, '--json')).stdout)).toBeTypeOf('object');
  });

  it('prints one of both', async () => {
    const { code, stderr } = await ask('stats', '--csv', '--json');
    expect([code, stderr]).toEqual([2, expect.stringContaining("'--csv' cannot be used with option '--json'")]);
  });

  it('name an option with a value that it may not have, in words', async () => {
    const told = async (...argv: string[]) => (await ask('stances', ...argv)).stderr;
    expect(await told('--min-confidence', '2')).toContain("option '--min-confidence': expected 1 or less");
    expect(await told('--polarity', 'bad')).toContain(
      "option '--polarity': expected one of positive, negative, neutral",
    );
    expect(await told('--limit', 'few')).toContain("option '--limit': expected a number");
  });
});

describe('compare', () => {
  const coded = 'document\tsource\ttarget\ttype\ntalks\twang-yi\tusa\tAID\ntalks\tNarnia\tusa\tAID\n';
  const compare = (...argv: string[]) => demarche(['compare', '-', ...argv, '--db', sample.path], coded);

  it('prints what agrees, what was left out, and each difference with its sentence', async () => {
    const { code, stdout } = await compare();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Table: 2 rows, 1 event compared with \d+ stances of 1 article \(actors, by document\)\.$/m,
    );
    expect(stdout).toContain('1 row left out that have an actor that no article has: Narnia (1)');
    expect(stdout).toMatch(/^Wang Yi -> United States, .*: another sign\n {2}table: AID \(row 2\)\n {2}here: \w+/m);
    expect(stdout).toMatch(/^ {4}“.*” \(.*\)$/m);
  });

  it('prints the differences as CSV, and names what it cannot read', async () => {
    expect((await compare('--csv', '--differs', 'sign')).stdout).toMatch(
      /^differs,source,sourceName,.*\r\nsign,wang-yi,Wang Yi,usa,/,
    );
    const missing = await demarche(['compare', 'missing.csv', '--db', sample.path]);
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('missing.csv: there is no such file')]);
  });
});

describe('a table of an answer', () => {
  it('has a column for each value of any row, lists as one value, and no formula', () => {
    expect(
      csvOf([
        { a: 1, b: null, c: ['x', 'y'] },
        { a: '=1', b: { d: 2 }, e: [{ f: 1 }] },
      ]),
    ).toBe(`a,c,b.d,e\r\n1,x; y,,\r\n'=1,,2,"[{""f"":1}]"\r\n`);
  });
});

describe('a word that is not known', () => {
  it.each([
    [['neighbors', 'Wang Yo'], 'Did you mean Wang Yi?'],
    [['neighbors', 'Chnia'], 'Did you mean China?'],
    [['export', '--format', 'gexff'], 'Did you mean gexf?'],
    [['export', '--format', 'parqet'], 'Did you mean parquet?'],
    [['neighbours', 'China'], 'Did you mean neighbors?'],
    [['neighbors', 'China', '--polarty', 'negative'], 'Did you mean --polarity?'],
  ])('%j brings one that is like it', async (argv, hint) => {
    const { code, stderr } = await demarche([...argv, ...(argv[0] === 'neighbours' ? [] : ['--db', sample.path])]);
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining(hint)]);
  });

  it('brings nothing where nothing is like it', async () => {
    expect((await ask('neighbors', 'Xylophone')).stderr).not.toContain('Did you mean');
  });
});

describe('open', () => {
  it('serves a free port of this machine and shows the address in the browser', async () => {
    const { served, opened } = await ask('open');
    expect(served).toMatchObject([{ host: '127.0.0.1', port: 0 }]);
    expect(opened).toEqual(['http://127.0.0.1:1']);
  });

  it('takes the browser of the environment, and knows when none can be started', () => {
    expect(openBrowser('http://127.0.0.1:1', { BROWSER: 'true' })).toBe(true);
    expect(openBrowser('http://127.0.0.1:1', { BROWSER: '/no/such/browser' })).toBe(false);
  });
});

describe('completion', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-completion-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('completes commands, options and their values in bash', async () => {
    const { stdout } = await demarche(['completion', 'bash']);
    const script = join(folder, 'demarche.bash');
    writeFileSync(script, stdout);
    const completed = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _demarche; printf '%s\\n' "\${COMPREPLY[@]}"`,
          '-',
          script,
          ...words,
        ],
        { encoding: 'utf8' },
      )
        .trim()
        .split('\n');
    expect(completed('demarche', 'nei')).toEqual(['neighbors']);
    expect(completed('demarche', 'neighbors', '--pol')).toEqual(['--polarity']);
    expect(completed('demarche', 'export', '--format', 'gex')).toEqual(['gexf', 'gexf-days']);
  });

  it.each(['zsh', 'fish'])('names every command in %s', async (shell) => {
    const { stdout } = await demarche(['completion', shell]);
    for (const name of ['ingest', 'neighbors', 'export', 'completion']) expect(stdout).toContain(name);
  });
});
