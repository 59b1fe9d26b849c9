/** Set-ups as a module takes them that has some of what is in them already. */
import { baseName, blocksOf, dataOf, declared, type Scope } from "../../../analysis/index";
import { addressOf, type Block, isRepeated } from "../../../model/index";
import { freeName } from "../../../text/index";

/** What several workspaces may share, and what a module mostly has once. */
const shared: ReadonlySet<string> = new Set([
  "azurerm_resource_group",
  "azurerm_log_analytics_workspace",
  "azurerm_application_insights",
  "azurerm_key_vault",
  "azurerm_storage_account",
  "azurerm_container_registry",
]);

/** The number of the tab stop for the names that blocks have in the module, and of that for what their own names are made of. */
const [label, base] = ["1", "2"];

/** A block of a set-up. */
interface Part {
  readonly text: string;
  readonly kind: string;
  readonly type: string;
  readonly name: string;
}

/**
 * The snippet of a setup without what the module has already, to which the rest refers instead; with free names that
 * begin like those of the module.
 */
export function adaptedSetUp(snippet: string, scope: Scope): string {
  const held = new Map<string, string>();
  const plain = snippet.replace(/(?<!\\)\$\{(\d+):([^}]*)\}/g, (_, stop: string, value: string) => {
    held.set(stop, value);
    return `$${stop}`;
  });
  const all = plain.split(/\n\n(?=\S)/).map(partOf);
  const counts = new Map<string, number>();
  for (const { kind, type } of all) counts.set(`${kind} ${type}`, (counts.get(`${kind} ${type}`) ?? 0) + 1);
  const there = new Map(all.map((part) => [part, counts.get(`${part.kind} ${part.type}`) === 1 && ownOf(part, scope)]));
  const kept = all.filter((part) => !there.get(part));
  const named = kept.filter(({ name }) => name === `$${label}`);
  const isTaken = (name: string) => named.some((part) => declared(addressIn({ ...part, name }), scope).length > 0);
  const free = freeName([held.get(label) ?? "main"], isTaken);
  // Names of storage accounts, which have it right behind a prefix, take letters and digits alone.
  const isGlued = new RegExp(`"[a-z]+\\$${base}\\b`).test(plain);
  const given = baseName(scope);
  const own = isGlued ? given?.toLowerCase().replace(/[^a-z0-9]/g, "") || undefined : given;
  held.set(label, free);
  if (own !== undefined && held.has(base)) held.set(base, own);
  const addresses = new Map([...there].map(([part, address]) => [addressIn(part), address]));
  const fixed = kept.flatMap(namesIn).filter(({ name }) => !name.includes("$"));
  const renamed = new Map(fixed.flatMap((one) => renaming(one, fixed, scope)));
  const text = kept
    .map((part) => withNames(part, renamed).text)
    .join("\n\n")
    .replace(reference, (address) => addresses.get(address) || renamed.get(address) || address);
  const seen = new Set<string>();
  return text.replace(/(?<!\\)\$(\d+)/g, (stop, number: string) => {
    const value = held.get(number);
    if (value === undefined || seen.has(number)) return stop;
    seen.add(number);
    return `\${${number}:${value}}`;
  });
}

/** What a part declares: a block, or locals. */
function namesIn({ text, kind, type, name }: Part): readonly Named[] {
  if (kind !== "") return [{ start: addressIn({ text, kind, type, name: "" }), name }];
  if (!text.startsWith("locals {")) return [];
  return [...text.matchAll(/\n {2}(\w+) += /g)].map(([, local]) => ({ start: "local.", name: local! }));
}

interface Named {
  /** What is in front of the name in an address. */
  readonly start: string;
  readonly name: string;
}

/** The address of what the module has under that name already, and one that is free. */
function renaming({ start, name }: Named, all: readonly Named[], scope: Scope): [string, string][] {
  const isDeclared = (one: string) => declared(start + one, scope).length > 0;
  if (!isDeclared(name)) return [];
  const isOurs = (one: string) => all.some((other) => other.start === start && other.name === one);
  return [[start + name, start + freeName([name], (one) => isDeclared(one) || isOurs(one))]];
}

/** A part that declares what it has by other names; what refers to these is another matter. */
function withNames(part: Part, renamed: ReadonlyMap<string, string>): Part {
  const text = namesIn(part).reduce((before, { start, name }) => {
    const free = renamed.get(start + name)?.slice(start.length);
    if (free === undefined) return before;
    const isLocal = start === "local.";
    const from = isLocal ? `\n  ${name} ` : `"${part.type}" "${name}"`;
    return before.replace(from, () => (isLocal ? `\n  ${free} ` : `"${part.type}" "${free}"`));
  }, part.text);
  return { ...part, text };
}

function partOf(text: string): Part {
  const [, kind = "", type = "", name = ""] = /(?:^|\n)(resource|data) "(\w+)" "([^"]+)"/.exec(text) ?? [];
  return { text, kind, type, name };
}

/** The address of what the module has in the place of a block, if it has one. */
function ownOf({ kind, type }: Part, scope: Scope): string | undefined {
  if (kind === "data") return addressOfOnly(blocksOf(type, scope)) ?? addressOfOnly(dataOf(type, scope));
  return shared.has(type) ? addressOfOnly(blocksOf(type, scope)) : undefined;
}

function addressOfOnly([only, another]: readonly Block[]): string | undefined {
  return !only || another || isRepeated(only.body) ? undefined : addressOf(only);
}

/** What reads a block begins so. */
const reference = /(?<![\w.-])(?:data\.)?[a-z]\w*\.(?:\$\d+|[\w-]+)/g;

function addressIn({ kind, type, name }: Part): string {
  return `${kind === "data" ? "data." : ""}${type}.${name}`;
}
