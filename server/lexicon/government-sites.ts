import { createRequire } from 'node:module';
import type { Country as PackagedCountry } from 'world-countries';
import { optionalCell, readTable } from './table.ts';

/** Whose government a site belongs to. */
export interface GovernmentSite {
  /** Id of the country. */
  of: string;
  /** Of which holder of an office the site is, null for all others. */
  office: string | null;
  /** The name of whom a part of a parliament's site is ("roe.house.gov"), null for all others. */
  owner: string | null;
}

/** What governments call their part of a country's hosts: "gov.uk", "go.jp", "gouv.fr". */
const official = /(?:^|\.)(?:gov|govt|gob|gouv|gub|gc|go|mil)\.([a-z]{2})$/;
const hostOf = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i;

let loaded: { sites: ReadonlyMap<string, GovernmentSite>; countries: ReadonlyMap<string, string> } | null = null;

function read(): NonNullable<typeof loaded> {
  const packaged = createRequire(import.meta.url)('world-countries') as PackagedCountry[];
  const countries = new Map(packaged.map(({ cca2, cca3 }) => [cca2.toLowerCase(), cca3.toLowerCase()]));
  const sites = readTable('government-sites.tsv', ['host', 'of', 'office']).map(
    ({ cells }) => [cells.host!, { of: cells.of!, office: optionalCell(cells.office), owner: null }] as const,
  );
  return { sites: new Map(sites), countries: countries.set('uk', 'gbr') };
}

/** Whose government's site an address is on, null for all others and for what is no address. */
export function governmentSite(url: string | null): GovernmentSite | null {
  const host = hostOf.exec(url ?? '')?.[1]?.toLowerCase();
  if (!host) return null;
  loaded ??= read();
  const labels = host.split('.');
  for (let from = 0; from < labels.length; from++) {
    const listed = loaded.sites.get(labels.slice(from).join('.'));
    if (listed?.office === 'lawmaker') return { ...listed, owner: labels[from - 1] ?? null };
    if (listed) return listed;
  }
  const of = /\.(?:gov|mil)$/.test(host) ? 'usa' : loaded.countries.get(official.exec(host)?.[1] ?? '');
  return of ? { of, office: null, owner: null } : null;
}
