import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Whether a program is on the PATH. */
const isThere = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** A package of the lock file. */
interface Locked {
  license?: string;
  dev?: true;
}

const packages = Object.entries(JSON.parse(textOf('package-lock.json')).packages as Record<string, Locked>);

describe('a release', () => {
  it('installs packages with permissive licences only', () => {
    const permissive = /^(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|Zlib|Python-2\.0)$/;
    const installed = packages.filter(([path, { dev }]) => path && !dev);
    expect(installed.length).toBeGreaterThan(100);
    const others = installed.filter(
      ([, { license }]) =>
        !(license ?? '')
          .split(/[() ]+|\bOR\b|\bAND\b/)
          .filter(Boolean)
          .every((one) => permissive.test(one)) || !license,
    );
    // Its package.json names no licence; its README does: the Open Database License, which data may be used under.
    expect(others.map(([path]) => path)).toEqual(['node_modules/world-countries']);
  });

  it.skipIf(!existsSync(join(root, 'dist/client/licences.txt')))(
    'lists what it is made of, also what is copied into the page (needs npm run build)',
    () => {
      const printed = execFileSync('node', ['.deploy/sbom.mjs'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
      const { components, dependencies } = JSON.parse(printed) as {
        components: { 'bom-ref': string; name: string; licenses?: Record<string, unknown>[] }[];
        dependencies: { ref: string; dependsOn: string[] }[];
      };
      const names = components.map(({ name }) => name);
      for (const name of ['express', 'zod', 'react', 'sigma', '@fontsource-variable/inter', 'e5-small-v2'])
        expect(names).toContain(name);
      for (const name of ['vitest', 'vite', 'wink-nlp']) expect(names).not.toContain(name);
      expect(components.filter(({ licenses }) => !licenses?.length)).toEqual([]);
      const licences = components.flatMap(({ licenses }) => JSON.stringify(licenses));
      expect(
        licences.filter((one) => !/MIT|ISC|BSD|Apache-2\.0|BlueOak|Python-2\.0|OFL-1\.1|ODbL-1\.0/.test(one)),
      ).toEqual([]);
      const refs = new Set(components.map((one) => one['bom-ref']));
      expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    },
  );

  it('has its version in one place', () => {
    const { version } = JSON.parse(textOf('package.json'));
    const sources = ['server', 'client', 'shared'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    );
    const named = sources.filter((file) => /\.tsx?$/.test(file) && textOf(file).includes(`'${version}'`));
    expect(named).toEqual([]);
  });

  it('is put into an image as it is packed', () => {
    const image = textOf('.deploy/Dockerfile');
    const { name, bin } = JSON.parse(textOf('package.json')) as { name: string; bin: Record<string, string> };
    const [entry] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(image)![1]!) as string[];
    expect(Object.keys(bin)).toContain(entry);
    expect(image).toContain(`npm install --global /tmp/${name}.tgz`);
  });

  it('is composed of services whose commands exist', () => {
    const { services } = parse(textOf('.deploy/compose.yaml'), { merge: true }) as {
      services: Record<
        string,
        { command?: string[]; environment: Record<string, string>; deploy?: { replicas: number } }
      >;
    };
    expect(Object.keys(services)).toEqual(['database', 'worker', 'app']);
    expect(services.worker!.deploy).toEqual({ replicas: 2 });
    expect(services.app!.environment.DEMARCHE_DB).toContain('@database:5432/');
    for (const { command } of [services.worker!, services.app!])
      expect(textOf('README.md')).toContain(`\`demarche ${command![0]}\``);
  });

  it.skipIf(!isThere('dockerfilelint'))(
    'has an image that dockerfilelint finds no fault with (needs dockerfilelint)',
    () => {
      execFileSync('dockerfilelint', [join(root, '.deploy/Dockerfile')], { stdio: 'pipe' });
    },
  );

  it.skipIf(!isThere('dclint'))('has a composition that dclint finds no error in (needs dclint)', () => {
    execFileSync('dclint', [join(root, '.deploy/compose.yaml')], { stdio: 'pipe' });
  });

  it.skipIf(!existsSync('/usr/bin/systemd-analyze'))('has a unit that systemd takes (needs systemd-analyze)', () => {
    execFileSync('systemd-analyze', ['verify', join(root, '.deploy/demarche.service')], { stdio: 'pipe' });
  });
});
