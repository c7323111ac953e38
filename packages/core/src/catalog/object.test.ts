// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { object } from './object.ts';

afterEach(() => void vi.restoreAllMocks());

describe('object', () => {
  it('refuses an asynchronous schema with a code', () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const flag = object({
      default: {},
      schema: {
        '~standard': { version: 1, vendor: 'test', validate: async (value) => ({ value: value as object }) },
      },
    });
    expect(flag.parse({})).toMatchObject({ errorCode: 'PARSE_ERROR' });
    expect(warning).toHaveBeenCalledWith(expect.stringContaining('HAL-103'));
  });

  it('says in the schema’s own words what is wrong', () => {
    const issues = [{ message: 'text is missing' }, { message: 'tone is unknown' }];
    const flag = object({
      default: {},
      schema: { '~standard': { version: 1, vendor: 'test', validate: () => ({ issues }) } },
    });
    expect(flag.parse({})).toEqual({ errorCode: 'PARSE_ERROR', message: 'text is missing; tone is unknown' });
  });
});
