/** Azure's built-in roles, out of the text of `roles.jsonl`, which `scripts/roles.mjs` makes and whose first line names its source. */
import { factsByLine } from "./factsByLine";

/** A built-in role. */
export interface Role {
  readonly name: string;
  /** The GUID of its definition, the same in every tenant. */
  readonly id: string;
  /** Azure's own description. */
  readonly about: string;
  /** Types of resources that it may do something with, and those whose data it may use: `Microsoft.Storage/storageAccounts`, `Microsoft.Network/*`. */
  readonly of: readonly string[];
  readonly data: readonly string[];
  readonly deprecated?: boolean;
  /** How often documentation asks for it. */
  readonly common?: number;
  /** Names that it had, each with the last day that it was seen with it (or only the year). */
  readonly former?: readonly (readonly [name: string, lastSeen: string])[];
}

/** All of them. */
export interface Roles {
  /** The day of the list. */
  readonly date: string;
  readonly all: readonly Role[];
  /** By name, whatever its case. */
  named(name: string): Role | undefined;
  /** By the GUID of its definition. */
  withId(id: string): Role | undefined;
  /** The role that had a name, and when it was last seen. */
  formerly(name: string): { readonly role: Role; readonly lastSeen: string } | undefined;
}

/** Empty if the text is not such a list. */
export function readRoles(text: string): Roles {
  const [header, ...all] = factsByLine<Header & Role>(text);
  const byName = new Map(all.map((role) => [role.name.toLowerCase(), role]));
  const byId = new Map(all.map((role) => [role.id, role]));
  const former = new Map(
    all.flatMap((role) =>
      (role.former ?? []).map(([name, lastSeen]) => [name.toLowerCase(), { role, lastSeen }] as const),
    ),
  );
  return {
    date: header?.date ?? "",
    all,
    named: (name) => byName.get(name.toLowerCase()),
    withId: (id) => byId.get(id.toLowerCase()),
    formerly: (name) => former.get(name.toLowerCase()),
  };
}

type Header = { readonly date: string };
