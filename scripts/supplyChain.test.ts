// @vitest-environment node
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly scripts?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, '..');
const packages = readdirSync(join(root, 'packages')).filter((name) =>
  existsSync(join(root, 'packages', name, 'package.json')),
);
const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const manifestOf = (name: string) => manifestIn(join(root, 'packages', name));
const dependenciesOf = ({ dependencies, optionalDependencies }: Manifest) =>
  Object.keys({ ...dependencies, ...optionalDependencies });

const workflows = readdirSync(join(root, '.github', 'workflows'));
const workflow = (file: string) => readFileSync(join(root, '.github', 'workflows', file), 'utf8');
const filesIn = (path: string): string[] =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesIn(join(path, name)))
    : [path];

const permissions = (job: string) =>
  [...job.matchAll(/^ {6}([a-z-]+: (?:read|write))$/gm)].map(([, one]) => one);
const commands = (job: string) => [...job.matchAll(/- run: (.*)/g)].map(([, command = '']) => command);

/** What each package may make its users install. Whoever adds to it says why. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['zustand'],
  sources: ['@halyard/core'],
  react: ['@halyard/core'],
  // jose verifies signatures: testers' pages and services load it, customers' pages do not.
  grants: ['@halyard/core', 'jose'],
  // The panel's list, in the chunk that opens with the panel.
  overlay: ['@halyard/core', '@halyard/react', '@tanstack/react-virtual'],
};
/** What npm would run on the machine of whoever installs. */
const installScripts = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];

describe('T37: the supply chain', () => {
  it.each(Object.entries(allowed))('of %s is %j at most', (name, names) => {
    expect(dependenciesOf(manifestOf(name)).filter((one) => !names.includes(one))).toEqual([]);
  });

  it.each(packages)('of %s runs nothing when it is installed', (name) => {
    expect(
      Object.keys(manifestOf(name).scripts ?? {}).filter((script) => installScripts.includes(script)),
    ).toEqual([]);
  });

  it('of what customers and testers load has no script that runs at an install, either', () => {
    const seen = new Set<string>();
    const visit = (folder: string): void => {
      for (const dependency of dependenciesOf(manifestIn(folder))) {
        const found = [folder, join(folder, '..'), join(folder, '..', '..')]
          .map((place) => join(place, 'node_modules', dependency))
          .concat(join(folder, '..', dependency), join(folder, '..', '..', dependency))
          .find((place) => existsSync(join(place, 'package.json')));
        expect(found, `${dependency} of ${folder}`).toBeDefined();
        if (found === undefined || seen.has(realpathSync(found))) continue;
        seen.add(realpathSync(found));
        const { scripts = {} } = manifestIn(found);
        // "prepare" and "prepublish" of a published package run nowhere.
        expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
        visit(realpathSync(found));
      }
    };
    for (const name of Object.keys(allowed)) visit(join(root, 'packages', name));
    expect(seen.size).toBeGreaterThan(3);
  });

  it('has every action of a workflow pinned by its hash', () => {
    const uses = workflows.flatMap((file) => [...workflow(file).matchAll(/uses:\s*(\S+)/g)]);
    expect(uses.length).toBeGreaterThan(3);
    expect(uses.map(([, action = '']) => action).filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual(
      [],
    );
  });

  it('has no token that somebody could steal: no workflow reads a secret, and none may do anything but what its jobs say', () => {
    for (const file of workflows) {
      expect(workflow(file), file).not.toMatch(
        /secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN|write-all|pull_request_target/,
      );
      expect(workflow(file), file).toMatch(/^permissions: \{\}$/m);
    }
  });

  it('is published by a job of its own, which somebody approves, which builds nothing and runs no script', () => {
    const [, pack = '', publish = ''] =
      /\n {2}pack:\n([^]*?)\n {2}publish:\n([^]*)$/.exec(workflow('publish.yml')) ?? [];
    expect(permissions(pack)).toEqual(['contents: read']);
    expect(permissions(publish)).toEqual(['id-token: write']);
    expect(publish).toContain('environment: npm');
    expect(publish).toContain('needs: pack');
    expect(commands(publish)).toEqual([expect.stringContaining('npm publish "$tarball"')]);
    expect(commands(publish)[0]).toMatch(/--provenance .*--ignore-scripts/);
    expect(publish).not.toContain('checkout');
    expect(commands(pack)[0]).toBe('./.ci/run');
    expect(commands(pack).join()).not.toContain('publish');
    expect(pack).toContain('persist-credentials: false');
  });

  it('names no registry and no folder of a machine, in anything that is published or builds it', () => {
    const listed = [
      'package.json',
      'pnpm-lock.yaml',
      'pnpm-workspace.yaml',
      '.github',
      '.ci',
      'scripts',
    ].concat(
      packages.flatMap((name) =>
        ['package.json', 'README.md', 'src'].map((file) => `packages/${name}/${file}`),
      ),
    );
    const files = listed.filter((file) => existsSync(join(root, file))).flatMap(filesIn);
    expect(files.length).toBeGreaterThan(500);
    const foreign =
      /registry\.[a-z]+\.[a-z]+|npm\.pkg\.|_authToken|(?<=["'`\s=])\/(?:home|Users|root|work)\/\w/;
    const own = join('scripts', 'supplyChain.test.ts');
    expect(
      files.filter((file) => file !== own && foreign.test(readFileSync(join(root, file), 'utf8'))),
    ).toEqual([]);
  });
});

describe('T37: a package that is built and packed twice', () => {
  const work = mkdtempSync(join(tmpdir(), 'halyard-pack-'));
  const packed: { readonly file: string; readonly integrity: string }[] = [];

  beforeAll(() => {
    for (const round of ['one', 'two']) {
      const folder = join(work, round);
      mkdirSync(folder);
      for (const file of ['package.json', 'src', 'tsdown.config.ts']) {
        cpSync(join(root, 'packages/core', file), join(folder, file), { recursive: true });
      }
      cpSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.json'));
      symlinkSync(join(root, 'packages/core/node_modules'), join(folder, 'node_modules'));
      const tsdown = join(root, 'node_modules/.bin/tsdown');
      execFileSync(tsdown, ['--no-publint', '--no-attw', '--silent'], { cwd: folder, stdio: 'pipe' });
      const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], {
        cwd: folder,
        encoding: 'utf8',
      });
      const [tarball] = JSON.parse(said) as { filename: string; integrity: string }[];
      packed.push({ file: join(folder, tarball?.filename ?? ''), integrity: tarball?.integrity ?? '' });
    }
  }, 120_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('is the same to the last byte', () => {
    expect(packed[0]?.integrity).toMatch(/^sha512-/);
    expect(packed[1]?.integrity).toBe(packed[0]?.integrity);
  });

  it('works for a consumer who lets no script run', () => {
    const consumer = join(work, 'consumer');
    const scope = join(consumer, 'node_modules/@halyard/core');
    mkdirSync(scope, { recursive: true });
    execFileSync('tar', ['-xzf', packed[0]?.file ?? '', '--strip-components=1', '-C', scope]);
    symlinkSync(
      realpathSync(join(root, 'packages/core/node_modules/zustand')),
      join(consumer, 'node_modules/zustand'),
    );
    writeFileSync(
      join(consumer, 'main.mjs'),
      `import { boolean, createFlagStore, defineFlags } from '@halyard/core';
       import { readProposal } from '@halyard/core/proposal';
       const store = createFlagStore({ flags: defineFlags({ nav: boolean({ default: true }) }) });
       console.log(store.evaluate('nav').value, readProposal('https://a.example/?flags=nav').changes.length);`,
    );
    const said = execFileSync(process.execPath, ['main.mjs'], { cwd: consumer, encoding: 'utf8' });
    expect(said.trim()).toBe('true 1');
  });
});
