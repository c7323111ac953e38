import { getDotPath, safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { ShopError } from './ShopError.ts';
import type { ShopContext } from './ShopEnvironment.ts';

/** The request's JSON body if it fits the schema; throws `INVALID_REQUEST` that names the first field that does not. */
export async function readBody<Schema extends GenericSchema>(
  c: ShopContext,
  schema: Schema,
): Promise<InferOutput<Schema>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const parsed = safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = getDotPath(issue);
  throw new ShopError(422, {
    code: 'INVALID_REQUEST',
    message: field ? `Please check "${field}": ${issue.message}` : 'The request is not what we expected.',
  });
}
