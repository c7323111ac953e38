// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FlagServerError } from './FlagServerError.ts';
import { problems, type ProblemCode } from './problems.ts';

const pages = new URL('../../../docs/errors/', import.meta.url);
const codes = Object.keys(problems) as ProblemCode[];

describe('the problems of the server', () => {
  it.each(codes)('%s says what, why and what to do, and has a page', async (code) => {
    const error = new FlagServerError(code, { detail: 'a detail' });
    expect(error.message).toMatch(
      /^\[halyard\] HAL-7\d\d .+ — .+ — .+: a detail\. See docs\/errors\/HAL-7\d\d\.md$/,
    );
    expect(await readFile(new URL(`${code}.md`, pages), 'utf8')).toMatch(new RegExp(`^# ${code}: `));
  });

  it('have no page without a code', async () => {
    const names = (await readdir(pages)).filter((name) => name.startsWith('HAL-7'));
    expect(names.toSorted()).toEqual(codes.map((code) => `${code}.md`));
  });
});
