/** What a provider plans for a resource as it is written, against the state that it has read of it. */
import type { Result } from "../../evaluation/index";
import {
  type BlockSchema,
  type CtyValue,
  changedPaths,
  type ProviderCall,
  proposedState,
  schemaTree,
} from "../../introspection/index";
import { validatedConfig } from "../../providerValidation/index";
import { errorsIn, type ReadResource } from "./readResource";

/** What comes of a plan. */
export type PlanOfWritten =
  | {
      readonly kind: "planned";
      /** The paths that would change. */
      readonly changes: readonly string[];
      /** Whether the resource would be destroyed and created again. */
      readonly replaces: boolean;
    }
  | { readonly kind: "refused"; readonly because: string }
  | { readonly kind: "lost" };

/** The resource, as it is written and as it was read. */
export interface WrittenAndRead {
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
  const against = valid && errorsIn(valid);
  if (against !== undefined) return { kind: "refused", because: against };
  const plan = await call((one) => one.plan(type, prior, proposedState(root, prior, wanted), wanted, read.kept));
  if (!plan) return { kind: "lost" };
  const because = errorsIn(plan.diagnostics);
  if (because !== undefined) return { kind: "refused", because };
  const changes = changedPaths(root, prior, plan.planned);
  return { kind: "planned", changes, replaces: changes.length > 0 && plan.requiresReplace.length > 0 };
}

function keeping(
  config: ReadonlyMap<string, CtyValue>,
  prior: ReadonlyMap<string, CtyValue>,
  names: ReadonlySet<string>,
): CtyValue {
  return new Map([...config].map(([name, value]) => [name, names.has(name) ? (prior.get(name) ?? null) : value]));
}
