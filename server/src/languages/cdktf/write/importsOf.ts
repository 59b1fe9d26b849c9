import { weakMemo } from "../../../memo/index";
import type { Document } from "../../../model/index";
import { type Edit, marginAt, type Span } from "../../../text/index";

/** One import of a program. */
export interface Import {
  readonly path: string;
  /** What all of it is called here: `import * as azurerm`. */
  readonly whole?: string;
  /** What its members are called here, by their own names. */
  readonly members: ReadonlyMap<string, string>;
  /** Between the braces, where there are some. */
  readonly inside?: Span;
  readonly isRequire: boolean;
  /** True for what is imported as types only. */
  readonly isType: boolean;
  readonly start: number;
  readonly end: number;
}

const statement =
  /(?<![^\n])[ \t]*(?:import\s+(type\s+(?=[\w$*{]))?([\w$*{},\s]+?)\s+from\s+|(?:const|let|var)\s+([\w$]+|\{[^}]*\})\s*=\s*require\(\s*|import\s+([\w$]+)\s*=\s*require\(\s*)(["'])([^"'\n]+)\5\s*\)?[ \t]*;?/g;

/** The imports of a program, in the order of the text. */
export const importsOf = weakMemo(({ text }: Document): readonly Import[] =>
  [...text.matchAll(statement)].map(importOf),
);

function importOf(match: RegExpMatchArray): Import {
  const [all, type, clause, pattern, name, , path = ""] = match;
  const text = (clause ?? pattern ?? name ?? "").trim();
  const braces = /\{([^{}]*)\}/.exec(text)?.[1];
  const whole = /^(?:\*\s*as\s+)?([\w$]+)/.exec(text)?.[1];
  const start = match.index ?? 0;
  const open = start + all.indexOf("{") + 1;
  return {
    path,
    ...(whole !== undefined && { whole }),
    ...(braces !== undefined && { inside: { start: open, end: open + braces.length } }),
    members: new Map((braces ?? "").split(",").flatMap(memberOf)),
    isRequire: clause === undefined,
    isType: type !== undefined,
    start,
    end: start + all.length,
  };
}

/** `KeyVault`, `KeyVault as Vault`, `KeyVault: Vault`. */
function memberOf(text: string): [string, string][] {
  const [, name, local] = /^\s*(?:type\s+)?([\w$]+)(?:\s*(?::|\bas\b)\s*([\w$]+))?\s*$/.exec(text) ?? [];
  return name ? [[name, local ?? name]] : [];
}

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
