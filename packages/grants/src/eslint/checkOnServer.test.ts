// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import halyard, { type CheckOnServerOptions } from '../eslint.ts';

const folder = mkdtempSync(join(tmpdir(), 'halyard-lint-'));
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeAll(() => {
  write(
    'src/server/orders.ts',
    "export const post = (req: Request): void => requireFlag(req, 'express-delivery');",
  );
  write(
    'src/server/deep/payments.mts',
    'await requireFlag(context(req, "x"), `invoices`, await real("dark"));',
  );
  write('src/server/orders.test.ts', "requireFlag(req, 'tested-only')");
  write('src/server/node_modules/other/index.js', "requireFlag(req, 'of-others')");
  write('src/server/notes.md', "requireFlag(req, 'written-about')");
  write(
    'src/page/Checkout.jsx',
    "export default () => <Feature flag='express-delivery'><Feature flag='dark' /></Feature>;",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const configOf = (options: CheckOnServerOptions): Linter.Config => ({
  files: ['src/page/**/*.jsx'],
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  plugins: { halyard },
  rules: { 'halyard/check-on-server': ['warn', options] },
});
/** What ESLint reports in a page's code, as the flags that it names. */
const unchecked = (code: string, options: CheckOnServerOptions = {}) =>
  new Linter({ cwd: folder })
    .verify(code, configOf({ server: ['src/server'], ...options }), { filename: 'src/page/Page.jsx' })
    .map(({ message, fatal }) => (fatal ? message : (/^'([^']+)'/.exec(message)?.[1] ?? message)));

describe('T12: the lint rule check-on-server', () => {
  it('names flags that gate something in a page and are checked nowhere on the server', () => {
    expect(unchecked("<Feature flag='dark'><a/></Feature>")).toEqual(['dark']);
    expect(unchecked("<Feature flag={'dark'} fallback={<a/>} />")).toEqual(['dark']);
    expect(unchecked('<Feature contain flag={`dark`} />')).toEqual(['dark']);
    expect(unchecked("useFlag('dark') && useFlagDetails('darker') && useSuspenseFlag('darkest')")).toEqual([
      'dark',
      'darker',
      'darkest',
    ]);
  });

  it('is content with what a service hands to requireFlag, in any file of the folder', () => {
    expect(unchecked("<Feature flag='express-delivery' />; useFlag('invoices')")).toEqual([]);
  });

  it('takes no test, no other package and no prose for a service', () => {
    const flags = ['tested-only', 'of-others', 'written-about'];
    expect(unchecked(flags.map((flag) => `useFlag('${flag}')`).join(';'))).toEqual(flags);
  });

  it('says nothing of other components, other functions and keys that are known at run time alone', () => {
    expect(
      unchecked("<Other flag='dark'/>; <a.Feature flag='dark'/>; isOn('dark'); x.useFlag('dark')"),
    ).toEqual([]);
    expect(
      unchecked(
        '<Feature flag={key}/>; <Feature flag={`a${b}`}/>; <Feature {...rest}/>; useFlag(key); useFlag()',
      ),
    ).toEqual([]);
  });

  it('leaves out what guards nothing, and what is said to be checked elsewhere', () => {
    const page = "useFlag('layout'); useFlag('copy-title'); useFlag('billing-export'); useFlag('dark')";
    expect(unchecked(page, { harmless: ['layout', 'copy-*'], checked: ['billing-*'] })).toEqual(['dark']);
    expect(unchecked("useFlag('express-delivery')", { server: [], checked: [] })).toEqual([
      'express-delivery',
    ]);
  });

  it('looks for functions of other names, whose first argument is the flag', () => {
    write('src/other/index.ts', "if (flags.isOn('dark', req)) ship(); requireFlag(req, 'darker');");
    const options = { server: ['src/other/index.ts'], functions: ['isOn'] };
    expect(unchecked("useFlag('dark'); useFlag('darker')", options)).toEqual(['darker']);
  });

  it('says which folder is not there, and refuses an option that it does not know', () => {
    expect(() => unchecked('a', { server: ['src/sever'] })).toThrow(/src.sever/);
    expect(() => unchecked('a', { folders: [] } as CheckOnServerOptions)).toThrow(/folders/);
  });

  it('is a warning of a whole run of ESLint, and tells what to do', async () => {
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: [configOf({ server: ['src/server'] })],
    });
    const [result] = await eslint.lintFiles(['src/page/Checkout.jsx']);
    expect(result?.messages).toMatchObject([
      {
        ruleId: 'halyard/check-on-server',
        severity: 1,
        message: expect.stringContaining("requireFlag(request, 'dark')"),
      },
    ]);
  });
});
