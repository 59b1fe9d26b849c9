import type { BodySchema } from "../../catalog/schema";

/** The body that nested blocks of these names lead to, as far as the schema has it. */
export function bodyAlong(body: BodySchema | undefined, path: readonly string[]): BodySchema | undefined {
  let at = body;
  for (const name of path) at = at?.get(name)?.block;
  return at;
}
