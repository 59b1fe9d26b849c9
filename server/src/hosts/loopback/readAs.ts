/** Finds out as which of a provider's types a resource is to be read: several may be for one type of Azure's. */
import { type BlockSchema, type CtyValue, type ProviderCall, unknownValue } from "../../introspection/index";
import type { LoopbackAzure } from "./loopbackAzure";
import { errorsIn, type ReadResource, readResource } from "./readResource";

/** What is to be read, and as which types: `alike` of the first are as likely as the first. */
export interface Wanted {
  readonly id: string;
  readonly types: readonly string[];
  readonly alike: number;
  readonly schemas: ReadonlyMap<string, BlockSchema>;
}

type Read = Extract<ReadResource, { kind: "read" }>;

/** A resource as read by one of several types. */
export interface ReadAsType {
  readonly type: string;
  readonly state: Read;
}

/** What became of the last type that was tried; none where the provider has none of them. */
interface NotRead {
  readonly failed?: { readonly type: string; readonly state: Exclude<ReadResource, Read> };
}

/**
 * Reads it as the first of the equally likely types whose own validation accepts what was read, or else as the one
 * with the fewest errors: a resource of another type lacks what that type needs. `lay` prepares each.
 */
export async function readAs(
  call: ProviderCall,
  azure: LoopbackAzure,
  { id, types, alike, schemas }: Wanted,
  lay: () => void | Promise<void>,
): Promise<ReadAsType | NotRead> {
  let best: ReadAsType | undefined;
  let least = Number.POSITIVE_INFINITY;
  let failed: NotRead = {};
  for (const [index, type] of types.entries()) {
    const schema = schemas.get(type);
    if (!schema) continue;
    if (best && index >= alike) break;
    await lay();
    const state = await readResource(call, azure, type, id);
    if (state.kind !== "read") {
      failed = { failed: { type, state } };
      if (state.kind === "silent") break;
      continue;
    }
    const against = alike < 2 ? 0 : await countAgainst(call, type, schema, state.state);
    if (against < least) [best, least] = [{ type, state }, against];
    if (least === 0) break;
  }
  return best ?? failed;
}

/** The number of the provider's objections to a state if it were written as configuration. */
export async function countAgainst(
  call: ProviderCall,
  type: string,
  schema: BlockSchema,
  state: CtyValue,
): Promise<number> {
  const config = asWritten(state, schema);
  // No argument, and nobody can set it.
  if (config instanceof Map) config.set("id", null);
  const reply = await call((provider) => provider.validate("resource", type, config));
  if (!reply) return Number.MAX_SAFE_INTEGER;
  return reply.filter((one) => errorsIn([one]) !== undefined).length;
}

/** What would be written of a state: what can be set, and is not as if nobody had set it. Secrets that are needed are given by whoever writes it. */
function asWritten(state: CtyValue, { attributes, blocks }: BlockSchema): CtyValue {
  const values = state instanceof Map ? state : new Map<string, CtyValue>();
  const given = new Map<string, CtyValue>();
  for (const { name, required, optional, sensitive } of attributes) {
    const value = values.get(name) ?? null;
    const secret = required && sensitive && isNothing(value) ? unknownValue : undefined;
    given.set(name, secret ?? (required || (optional && !isNothing(value)) ? value : null));
  }
  for (const { name, block, minItems } of blocks) {
    const value = values.get(name) ?? null;
    const body = (one: CtyValue) => asWritten(one, block);
    const isMeant = (one: CtyValue) =>
      minItems > 0 || (one instanceof Map && [...one.values()].some((inner) => !isNothing(inner)));
    given.set(
      name,
      Array.isArray(value) ? value.map(body).filter(isMeant) : value instanceof Map ? body(value) : value,
    );
  }
  return given;
}

function isNothing(value: CtyValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Map) return value.size === 0;
  return value === null || value === "" || value === 0 || value === false;
}
