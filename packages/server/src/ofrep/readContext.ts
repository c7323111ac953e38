import type { HonoRequest } from 'hono';
import { FlagServerError } from '../FlagServerError.ts';
import type { EvaluationContext } from '../flags/EvaluationContext.ts';
import { readJsonObject } from '../http/readJsonObject.ts';
import { isJsonObject } from '../isJsonObject.ts';
import { ownValue } from '../ownValue.ts';

const LARGEST_BODY = 64 * 1024;

/** Reads the context of an OFREP request; a missing one is empty. Throws HAL-710 or HAL-711. */
export async function readContext(request: HonoRequest): Promise<EvaluationContext> {
  const body = await readJsonObject(request, LARGEST_BODY);
  const context = ownValue(body, 'context') ?? {};
  if (!isJsonObject(context))
    throw new FlagServerError('HAL-710', { detail: 'its context must be an object' });
  return context;
}
