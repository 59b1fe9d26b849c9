import { type Scope, setupBlocksIn } from "../analysis/index";
import { admits, conditionsOf, majorOf, type Provider, raisedConstraint } from "../catalog/index";
import { memoFor } from "../memo/index";
import { type Change, constraintsIn, type Fix, type Module } from "../model/index";

/**
 * The fix that raises the constraints of the module on a provider to a newer version, wherever they are. None to
 * another major version, which is an upgrade; none where only the lock file holds the older version, since its
 * `terraform init -upgrade` is all that is left to do; and none in programs, whose bindings fix the version.
 */
export function requireVersion(version: string | undefined, { name }: Provider, { module, versionOf }: Scope): Fix[] {
  const inForce = versionOf(name);
  if (version === undefined || module.isPartial || majorOf(version) !== majorOf(inForce)) return [];
  const changes: Change[] = [];
  for (const { uri, provider, value } of constraintsOf(module)) {
    if (provider !== name) continue;
    const conditions = conditionsOf(value.text);
    if (!conditions || !admits(conditions, inForce)) continue;
    const text = raisedConstraint(value.text, version);
    if (text !== undefined) changes.push({ kind: "setValue", value, to: { kind: "text", text }, uri });
  }
  const title = `Require ${name} ${version} or newer (then run terraform init -upgrade)`;
  return changes.length > 0 ? [{ title, changes }] : [];
}

/** The constraints of a module, wherever they are: each argument that needs a newer release asks. */
const constraintsOf = memoFor((module: Module) =>
  [...module.documents.keys()].flatMap((uri) =>
    [...constraintsIn(setupBlocksIn(module, uri))].map((constraint) => ({ uri, ...constraint })),
  ),
);
