import { addressesUsed, type Scope } from "../../analysis/index";
import {
  aliasOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  type Declaration,
  type Document,
  typeOf,
  type Value,
} from "../../model/index";

/**
 * What a document refers to and the rest of its module declares, also indirectly: variables, locals and configurations
 * of providers. A program that consists of the document alone has no place for them. In the order of the module.
 */
export function neededElsewhere(document: Document, { module }: Scope): readonly Declaration[] {
  const found = new Map<Block | BodyItem, Declaration>();
  const waiting: (Block | BodyItem)[] = [...document.blocks];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const address of addressesIn(node)) {
      const declared = (module.declarations.get(address) ?? []).filter((one) => isMeant(one, address));
      const [declaration] = declared.some(({ uri }) => uri === document.uri) ? [] : declared;
      const key = declaration && (declaration.item ?? declaration.block);
      if (!key || found.has(key)) continue;
      found.set(key, declaration);
      waiting.push(key);
    }
  }
  const order = new Map([...module.documents.keys()].map((uri, at) => [uri, at]));
  const placeOf = ({ uri }: Declaration) => order.get(uri) ?? 0;
  const startOf = ({ item, block }: Declaration) => (item ?? block).span.start;
  return [...found.values()].sort((one, other) => placeOf(one) - placeOf(other) || startOf(one) - startOf(other));
}

/** Addresses that a document refers to, or what is converted with it, each with what declares it in another file: resources, data sources, modules. */
export function leftElsewhere(
  document: Document,
  along: readonly Declaration[],
  { module }: Scope,
): readonly (readonly [address: string, where: Declaration])[] {
  const nodes = [...document.blocks, ...along.map(({ block, item }) => item ?? block)];
  const named = nodes.flatMap((node) => addressesUsed("", node));
  return [...new Set(named)].flatMap((address) => {
    const [declaration, ...others] = /^(?:var|local|provider)\./.test(address)
      ? []
      : (module.declarations.get(address) ?? []);
    const isHere = [declaration, ...others].some((one) => one?.uri === document.uri);
    return declaration && !isHere ? [[address, declaration] as const] : [];
  });
}

/** Whether it declares what an address means: a configuration with an alias is not the one without. */
function isMeant({ block, item }: Declaration, address: string): boolean {
  if (!address.startsWith("provider.")) return true;
  return !item && aliasOf(block)?.address === (address.split(".").length > 2 ? address : undefined);
}

/** The addresses of variables, locals and configurations of providers that something needs, each once. */
function addressesIn(node: Block | BodyItem): ReadonlySet<string> {
  const named = addressesUsed("", node);
  const addresses = new Set(named.filter((address) => /^(?:var|local)\./.test(address)));
  if ("body" in node) for (const provider of providersOf(node)) addresses.add(`provider.${provider}`);
  return addresses;
}

/** `azurerm`, `azurerm.hub`. */
function providersOf(block: Block): readonly string[] {
  const { kind, body } = block;
  const type = typeOf(block);
  if (kind === "module") {
    const given = bodyItemOf(body, "providers")?.value;
    return given?.kind === "body" ? given.body.items.flatMap(({ value }) => providerIn(value) ?? []) : [];
  }
  if (type === undefined) return [];
  const chosen = bodyItemOf(body, "provider")?.value;
  return [(chosen && providerIn(chosen)) ?? type.slice(0, Math.max(type.indexOf("_"), 0))];
}

function providerIn(value: Value): string | undefined {
  return value.kind === "reference" ? value.reference.steps.map(({ name }) => name).join(".") : undefined;
}
