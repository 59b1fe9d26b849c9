import type { Provider } from "../../../catalog/index";
import { requireProvider } from "../../../fixes/index";
import { type Change, type Fix, type Module, newArgument } from "../../../model/index";
import type { VersionRequirement } from "./versionRequirement";

/** The fix that writes a version constraint into the module's provider requirement. Empty for programs. */
export function pinning(
  asked: VersionRequirement,
  constraint: string,
  { name, address }: Provider,
  module: Module,
): readonly Fix[] {
  if (module.isPartial) return [];
  const title = `Pin ${name} to ${constraint}`;
  return [{ title, changes: [{ ...changeAt(asked, constraint, name, address, module) }] }];
}

function changeAt(asked: VersionRequirement, constraint: string, name: string, source: string, module: Module): Change {
  const { uri } = asked;
  const version = newArgument("version", { kind: "text", text: constraint });
  if (asked.constraint)
    return { kind: "setValue", value: asked.constraint, to: { kind: "text", text: constraint }, uri };
  const required = asked.required?.value;
  if (required?.kind === "body") return { kind: "add", body: required.body, items: [version], uri };
  return requireProvider({ name, source, constraint }, module, asked);
}
