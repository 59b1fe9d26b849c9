import type { ValuePosition } from "../../../analysis/index";
import { typeOf } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { bareWord } from "./listed";

/** The configurations of providers that the module has; for a resource those of its own provider. */
export function configurations(position: ValuePosition, _: CompletionContext): readonly Suggestion[] {
  if (position.isQuoted) return [];
  const { node, item } = position.enclosing;
  const { declarations } = node.scope.module;
  // In a call of a module the key says whose configuration the called module has under that name.
  const wanted = node.block.kind === "module" ? /^\w+/.exec(item?.name ?? "")?.[0] : typeOf(node.block)?.split("_")[0];
  const found: Suggestion[] = [];
  for (const address of declarations.keys()) {
    if (!address.startsWith("provider.")) continue;
    const name = address.slice("provider.".length);
    const [provider, alias] = name.split(".");
    if (wanted !== undefined && wanted !== "providers" && provider !== wanted) continue;
    const detail = alias === undefined ? "the default configuration" : "configuration";
    found.push(bareWord(name, position, { detail, rank: alias === undefined ? 1 : 0, capability: "references" }));
  }
  return found;
}
