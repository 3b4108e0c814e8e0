import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databases } from '../../../server/ingest/databases/databases.ts';
import { readers } from '../../../server/ingest/registry.ts';
import { inputFormatNames } from '../../../shared/input-formats.ts';

const root = resolve(import.meta.dirname, '../../../server/ingest');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Libraries that take long to load, or that few people need. */
const heavy =
  /from '(?:linkedom|@mozilla\/readability|unpdf|warcio|feedsmith|postal-mime|read-excel-file\/node|eld\/small)'/;

describe('the registry', () => {
  it('has one reader or database for every format that is shown, and no other', () => {
    const names = [...readers.map(({ format }) => format), ...databases.map(({ name }) => name)];
    expect(names.toSorted()).toEqual([...inputFormatNames].toSorted());
  });

  it('loads heavy libraries when their format is met', () => {
    expect(sources.length).toBeGreaterThan(30);
    const eager = sources.filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => heavy.test(line) && !line.startsWith('import type')),
    );
    expect(eager).toEqual([]);
  });
});
