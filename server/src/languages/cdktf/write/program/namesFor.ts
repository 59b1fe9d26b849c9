import type { ConstructDraft } from "./constructDraft";
import { reservedNames } from "./reservedNames";
import type { TargetProgram } from "./targetProgram";

/** The names of a construct: of its variable, and its id. */
export interface Names {
  readonly variable: string;
  readonly id: string;
}

/**
 * A readable name for every construct: Terraform's if it is the only one, otherwise with the type after it. Ids are
 * unique in the scope, for all kinds of constructs.
 */
export function namesFor(
  drafts: readonly ConstructDraft[],
  there: Pick<TargetProgram, "names" | "ids">,
): ReadonlyMap<ConstructDraft, Names> {
  const counts = new Map<string, number>();
  for (const { name } of drafts) counts.set(variableOf(name), (counts.get(variableOf(name)) ?? 0) + 1);
  const names = new Map<ConstructDraft, Names>();
  const variables = new Set(there.names);
  const ids = new Set([...there.ids, ...idsOfLibrary]);
  for (const draft of drafts) {
    const plain = variableOf(draft.name);
    const isOnly = counts.get(plain) === 1 && !reservedNames.has(plain) && plain !== "_";
    const long = variableOf(longName(draft));
    const variable = unused(isOnly ? [plain, long] : [long], variables, (name, count) => `${name}${count}`);
    const id = unused([idOf(draft), longName(draft)], ids, (name, count) => `${name}_${count}`);
    names.set(draft, { variable, id });
  }
  return names;
}

/** What every stack has under these ids. */
export const idsOfLibrary: readonly string[] = ["backend"];

/** Letters, digits, `_` and `-` are all that an id keeps when it is made into Terraform's name. */
export function isPlainId(name: string): boolean {
  return /^[\w-]+$/.test(name);
}

function idOf({ kind, type, name }: ConstructDraft): string {
  return kind === "provider" ? [type, name].filter(Boolean).join("_") : name || "_";
}

function longName({ kind, type, name }: ConstructDraft): string {
  const stem = type.slice(type.indexOf("_") + 1);
  switch (kind) {
    case "resource":
      return `${name}_${stem}`;
    case "data":
      return `${name}_${stem}_data`;
    case "provider":
      return [type, name, "provider"].filter(Boolean).join("_");
    default:
      return `${name}_${kind}`;
  }
}

function unused(
  wishes: readonly string[],
  used: Set<string>,
  numbered: (name: string, count: number) => string,
): string {
  let name = wishes.find((wish) => !used.has(wish));
  for (let count = 2; name === undefined; count++) {
    const candidate = numbered(wishes.at(-1)!, count);
    if (!used.has(candidate)) name = candidate;
  }
  used.add(name);
  return name;
}

/** `key-vault_main` as `keyVaultMain`. */
function variableOf(name: string): string {
  const words = name.split(/(?:_|\P{ID_Continue})+/u).filter(Boolean);
  const camel = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const first = camel.slice(0, 1).toLowerCase() + camel.slice(1);
  return /^[\p{ID_Start}_$]/u.test(first) ? first : `_${first}`;
}
