import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing\//.test(file));
const sheets = files.filter((file) => file.endsWith('.css'));

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function lines(text: string): number {
  return text.split('\n').length;
}

/** The functions of a file that return elements, as text: from `function Name(` to the brace in the first column. */
function components(text: string): readonly string[] {
  return (
    text.match(
      /^(?:export )?(?:const \w+: ComponentType.*|(?:default )?function [A-Z]\w*[(<])[\s\S]*?^\}\)?;?$/gm,
    ) ?? []
  );
}

/** Text between tags, and the attributes that people read or hear. */
const spoken = />\s*[A-Za-z][^<>{}]*[a-z][^<>{}]*<\/|(?:aria-label|title|placeholder|alt)="[^"]*[a-z]/;

describe('the overlay’s code', () => {
  it('has no file over 250 lines, and no component over 120', () => {
    const tooLong = files.filter(
      (file) => /\.(?:tsx?|css)$/.test(file) && !file.includes('.test.') && lines(read(file)) > 250,
    );
    expect(tooLong).toEqual([]);
    for (const file of sources.filter((source) => source.endsWith('.tsx'))) {
      for (const component of components(read(file))) expect(lines(component), file).toBeLessThanOrEqual(120);
    }
  });

  it('has no word outside of its language table', () => {
    const found = sources.filter((file) => file.endsWith('.tsx') && spoken.test(read(file)));
    expect(found).toEqual([]);
    expect(spoken.test('<p>Nothing here</p>')).toBe(true);
    expect(spoken.test('<button aria-label="Close">')).toBe(true);
    expect(spoken.test('<p>{messages.none}</p>')).toBe(false);
  });

  it('has no style outside of its sheets', () => {
    const styled =
      /\bstyle=\{|\.style\.(?!setProperty\('--|removeProperty\('--)|createElement\('style'|cssText|setAttribute\('style'/;
    expect(sources.filter((file) => styled.test(read(file)))).toEqual([]);
  });

  it('is laid out for either direction of writing', () => {
    const physical =
      /(?:^|[\s;{])(?:margin|padding|border|inset)?-?(?:left|right)\s*:|text-align:\s*(?:left|right)/m;
    expect(sheets.filter((file) => physical.test(read(file)))).toEqual([]);
    expect(sheets.length).toBeGreaterThan(5);
  });

  it('parses no markup and evaluates no text', () => {
    const risky =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/;
    expect(sources.filter((file) => risky.test(read(file)))).toEqual([]);
  });

  it('keeps tools apart from the panel', () => {
    const tools = sources.filter(
      (file) => file.startsWith('tools/') && /from '\.\.\/\.\.\/panel\//.test(read(file)),
    );
    expect(tools).toEqual([]);
  });
});
