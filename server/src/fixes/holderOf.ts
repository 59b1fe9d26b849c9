import { blocksOfKind, givenAt, resolve, type Scope, targetOf } from "../analysis/index";
import { isOfAzapi } from "../azure/index";
import { compareVersions } from "../catalog/index";
import { type Block, type NewBlock, type NewValue, nameOf, rewritten, sibling, type Value } from "../model/index";

/** The identity that gets a policy or a role. */
export interface Holder {
  /** What that is called. */
  readonly name: string;
  readonly objectId: NewValue;
  /** A data source that has to be added for it. */
  readonly found?: NewBlock;
}

/** An identity that a value refers to; undefined where that cannot be said again in another place. */
export function holderOf(identity: Value, scope: Scope): Holder | undefined {
  const holder = targetOf(identity, scope);
  const name = holder?.block.labels[1]?.text;
  const objectId = holder && principalOf(resolve(identity, scope).value, holder.block, scope);
  return objectId && name ? { name, objectId } : undefined;
}

/** What reads the principal of an identity to which a value refers; undefined where that cannot be said again, or is not exported. */
function principalOf(value: Value, identity: Block, scope: Scope): NewValue | undefined {
  if (!isOfAzapi(identity)) return sibling(value, "principal_id");
  const read = rewritten(value);
  if (read?.kind !== "reference" || read.path.length < 3 || !exportsAll(identity, scope)) return undefined;
  return { kind: "reference", path: [...read.path.slice(0, -1), "output", "properties", "principalId"] };
}

/** Whether azapi exports what only Azure sets of a resource, as it does by default. */
export function exportsAll({ body }: Block, scope: Scope): boolean {
  const isObject = compareVersions(scope.versionOf("azapi"), "2.0.0") >= 0;
  const providers = blocksOfKind(scope.module, "provider").filter((block) => nameOf(block) === "azapi");
  const isOff = providers.some((block) => givenAt(block.body, "disable_default_output", scope) !== null);
  return isObject && !isOff && givenAt(body, "response_export_values", scope) === null;
}
