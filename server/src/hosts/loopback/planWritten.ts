/** What a provider plans for a resource as it is written, against the state that it has read of it. */
import type { Result } from "../../evaluation/index";
import {
  type BlockSchema,
  type CtyValue,
  changedPaths,
  type Diagnostic,
  type ProviderCall,
  proposedState,
  schemaTree,
} from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { errorsIn, type ReadResource } from "./readResource";

/** The result of a plan. */
export type PlanOfWritten =
  | {
      readonly kind: "planned";
      /** The paths that would change. */
      readonly changes: readonly string[];
      /** Whether the resource would be destroyed and created again. */
      readonly replaces: boolean;
    }
  | {
      readonly kind: "refused";
      readonly because: string;
      /** The arguments at the top that it is about, as far as it says. */
      readonly names: readonly string[];
    }
  | { readonly kind: "lost" };

/** The resource, as it is written and as it was read. */
interface WrittenAndRead {
  readonly type: string;
  readonly read: Extract<ReadResource, { kind: "read" }>;
  readonly config: Result;
  /** The arguments at the top that are in `ignore_changes`: what is written of them does not count. */
  readonly ignored: ReadonlySet<string>;
}

/** Asks for the plan, as Terraform does: what is written has to be valid by itself. */
export async function planWritten(
  call: ProviderCall,
  schema: BlockSchema,
  { type, read, config, ignored }: WrittenAndRead,
): Promise<PlanOfWritten> {
  const root = schemaTree(schema);
  const [prior, given] = [read.state, validatedConfig(config, schema)];
  const wanted = given instanceof Map && prior instanceof Map ? keeping(given, prior, ignored) : given;
  const valid = await call((one) => one.validate("resource", type, given));
  const against = valid && refusalIn(valid, schema);
  if (against) return against;
  const plan = await call((one) => one.plan(type, prior, proposedState(root, prior, wanted), wanted, read.kept));
  if (!plan) return { kind: "lost" };
  const refusal = refusalIn(plan.diagnostics, schema);
  if (refusal) return refusal;
  const changes = changedPaths(root, prior, plan.planned);
  return { kind: "planned", changes, replaces: changes.length > 0 && plan.requiresReplace.length > 0 };
}

/** The older kit says in its sentences what they are about: "rule.1.name". */
function refusalIn(
  diagnostics: readonly Diagnostic[],
  { attributes, blocks }: BlockSchema,
): Extract<PlanOfWritten, { kind: "refused" }> | undefined {
  const because = errorsIn(diagnostics);
  if (because === undefined) return undefined;
  const sentences = diagnostics.flatMap(({ severity, path: [first], summary, detail }) =>
    severity === "error" ? [first, ...[...`${summary} ${detail}`.matchAll(/\w+/g)].map(([word]) => word)] : [],
  );
  const all = [...attributes, ...blocks].map(({ name }) => name);
  return { kind: "refused", because, names: all.filter((name) => sentences.includes(name)) };
}

function keeping(
  config: ReadonlyMap<string, CtyValue>,
  prior: ReadonlyMap<string, CtyValue>,
  names: ReadonlySet<string>,
): CtyValue {
  return new Map([...config].map(([name, value]) => [name, names.has(name) ? (prior.get(name) ?? null) : value]));
}
