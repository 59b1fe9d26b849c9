import type { Edit } from "../../../text/edit";
import { marginAt } from "./blanks";
import type { Import } from "./importsOf";

/** Members under the names that they get: `KeyVault`, `KeyVault as Vault`, `KeyVault: Vault`. */
export function membersIn(members: ReadonlyMap<string, string>, isRequire: boolean): readonly string[] {
  return [...members].map(([name, local]) =>
    local === name ? name : isRequire ? `${name}: ${local}` : `${name} as ${local}`,
  );
}

/** Adds members to an import in braces, each on a line of its own where those that are there have one. */
export function withMembers({ inside, isRequire }: Import, members: ReadonlyMap<string, string>, text: string): Edit {
  const { start, end } = inside!;
  const names = membersIn(members, isRequire);
  const there = text.slice(start, end).trimEnd();
  const at = start + there.length;
  if (!there) return { span: { start, end }, text: ` ${names.join(", ")} ` };
  const isBroken = there.includes("\n");
  const between = isBroken ? `\n${marginAt(text, start + there.length - there.trimStart().length)}` : " ";
  const hasComma = there.endsWith(",");
  const added = names.map((name) => `${between}${name}`).join(",");
  return { span: { start: at, end: at }, text: hasComma ? `${added}${isBroken ? "," : ""}` : `,${added}` };
}
