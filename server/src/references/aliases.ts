import {
  type Alias,
  aliasIn,
  aliasInText,
  aliasOf,
  type Block,
  type Document,
  type Entry,
  hasType,
  requiredAliases,
} from "../model/index";
import { type Sliceable, startOf } from "../text/index";
import type { Mention } from "./mention";

/** Whether what an entry of a block holds is nothing but names of provider configurations. */
export function namesProviders({ name }: Entry, { kind }: Block, isTop: boolean): boolean {
  if (!isTop) return name === "provider" && kind === "check";
  if (name === "provider") return hasType(kind) || kind === "import";
  return name === (kind === "terraform" ? "required_providers" : "providers") && kinds.has(kind);
}

const kinds: ReadonlySet<string> = new Set(["terraform", "module", "run"]);

/** The alias of a provider block. A test configures the providers of the module that it tests, by the same names. */
export function ownAlias(block: Block, { pieces }: Document, isTest: boolean): Mention[] {
  const alias = block.kind === "provider" || (isTest && block.kind === "mock_provider") ? aliasOf(block) : undefined;
  return alias ? [mentionOf({ ...alias, whole: block.head }, pieces, { isDeclaration: !isTest })] : [];
}

/** The aliases in an entry that names providers; `via` leads to the module whose providers a block sets. */
export function aliasesIn(entry: Entry, block: Block, { pieces }: Document, via: string | undefined): Mention[] {
  if (block.kind === "terraform")
    return requiredAliases(block).map((alias) => mentionOf(alias, pieces, { isDeclaration: true }));
  if (entry.name === "provider") return mentionsOf(aliasIn(entry.value));
  const { value } = entry;
  return (value.kind === "body" ? value.body.entries : []).flatMap(({ key, name, nameSpan, value: own }) => [
    ...mentionsOf(key ? aliasIn(key) : aliasInText(name, nameSpan), via),
    ...mentionsOf(aliasIn(own)),
  ]);

  function mentionsOf(alias: Alias | undefined, of?: string): Mention[] {
    return alias ? [mentionOf(alias, pieces, { isDeclaration: false, ...(of !== undefined && { via: of }) })] : [];
  }
}

function mentionOf(
  { address, name, whole }: Alias,
  text: Sliceable,
  more: Pick<Mention, "isDeclaration" | "via">,
): Mention {
  const isLiteral = address.endsWith(`.${text.slice(name.start, name.end)}`);
  const start = more.isDeclaration ? name : startOf(whole);
  return { address, name, whole, start, isLiteral, rest: [], ...more };
}
