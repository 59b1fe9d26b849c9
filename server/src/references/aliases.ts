import {
  type Alias,
  aliasIn,
  aliasInText,
  aliasOf,
  type Block,
  type BodyItem,
  type Document,
  hasType,
  requiredAliases,
} from "../model/index";
import { type Sliceable, startOf } from "../text/index";
import type { ReferenceOrigin } from "./referenceOrigin";

/** Whether a body item of a block contains only names of provider configurations. */
export function namesProviders({ name }: BodyItem, { kind }: Block, isTop: boolean): boolean {
  if (!isTop) return name === "provider" && kind === "check";
  if (name === "provider") return hasType(kind) || kind === "import";
  return name === (kind === "terraform" ? "required_providers" : "providers") && kinds.has(kind);
}

const kinds: ReadonlySet<string> = new Set(["terraform", "module", "run"]);

/** The alias of a provider block. A test configures the providers of the module that it tests, by the same names. */
export function ownAlias(block: Block, { pieces }: Document, isTest: boolean): ReferenceOrigin[] {
  const alias = block.kind === "provider" || (isTest && block.kind === "mock_provider") ? aliasOf(block) : undefined;
  return alias ? [referenceOriginOf({ ...alias, whole: block.head }, pieces, { isDeclaration: !isTest })] : [];
}

/** The aliases in a body item that names providers; `via` leads to the module whose providers a block sets. */
export function aliasesIn(
  item: BodyItem,
  block: Block,
  { pieces }: Document,
  via: string | undefined,
): ReferenceOrigin[] {
  if (block.kind === "terraform")
    return requiredAliases(block).map((alias) => referenceOriginOf(alias, pieces, { isDeclaration: true }));
  if (item.name === "provider") return mentionsOf(aliasIn(item.value));
  const { value } = item;
  return (value.kind === "body" ? value.body.items : []).flatMap(({ key, name, nameSpan, value: own }) => [
    ...mentionsOf(key ? aliasIn(key) : aliasInText(name, nameSpan), via),
    ...mentionsOf(aliasIn(own)),
  ]);

  function mentionsOf(alias: Alias | undefined, of?: string): ReferenceOrigin[] {
    return alias
      ? [referenceOriginOf(alias, pieces, { isDeclaration: false, ...(of !== undefined && { via: of }) })]
      : [];
  }
}

function referenceOriginOf(
  { address, name, whole }: Alias,
  text: Sliceable,
  more: Pick<ReferenceOrigin, "isDeclaration" | "via">,
): ReferenceOrigin {
  const isLiteral = address.endsWith(`.${text.slice(name.start, name.end)}`);
  const start = more.isDeclaration ? name : startOf(whole);
  return { address, name, whole, start, isLiteral, rest: [], ...more };
}
