import { ownProperty } from "../../text/index";
import type { Block } from "../block";
import type { Body, Entry } from "../value";
import { copyOf, standsFor, writtenAs } from "./elsewhere";

/** A block and the document that it stands in, with the number of that among the override files, or 0. */
export interface Placed {
  readonly block: Block;
  readonly uri: string;
  readonly file: number;
}

/** What override files do not change, by the kind of block: Terraform rejects it there. */
const kept: Readonly<Record<string, readonly string[]>> = {
  resource: ["depends_on"],
  data: ["depends_on", "lifecycle"],
  ephemeral: ["depends_on", "lifecycle"],
  module: ["depends_on"],
  output: ["depends_on", "precondition"],
  variable: ["validation"],
};

/** The only arguments of `lifecycle` that are merged, each on its own. */
const mergedInLifecycle: ReadonlySet<string> = new Set(["create_before_destroy", "prevent_destroy", "ignore_changes"]);

/** Whether override files cannot set something in a block of that kind, or in a `lifecycle` of it. */
export function isKept(kind: string, name: string): boolean {
  return ownProperty(kept, kind)?.includes(name) ?? false;
}

/**
 * A block with what override files set in it, in their order: an argument takes the place of that of the same name, nested
 * blocks take the place of all of the same type.
 */
export function mergedBlock({ block: base, uri: home }: Placed, overrides: readonly Placed[]): Block {
  const bodies = overrides.map(({ block, uri, file }) => copyOf(block.body, uri, file));
  const body = standsFor(bodies.reduce(mergedBody, base.body), base.body, home);
  return standsFor({ ...base, body, base }, base, home);

  function mergedBody(under: Body, over: Body): Body {
    const { kind } = base;
    const set = over.entries.filter(({ name }) => !isKept(kind, name));
    const names = new Set(set.map(({ name }) => name));
    const isDeep = (name: string) => kind === "resource" && name === "lifecycle";
    const entries = under.entries.flatMap((entry) => {
      if (!names.has(entry.name)) return [entry];
      return isDeep(entry.name) ? [mergedLifecycle(entry, set)] : [];
    });
    const isMerged = (name: string) => isDeep(name) && under.entries.some((entry) => entry.name === name);
    return { ...under, entries: [...entries, ...set.filter(({ name }) => !isMerged(name)).map(withoutIgnored)] };
  }

  /** Terraform reads no more of the `lifecycle` of an override file than this. */
  function withoutIgnored(entry: Entry): Entry {
    if (base.kind !== "resource" || entry.name !== "lifecycle" || entry.value.kind !== "body") return entry;
    const { body: all } = entry.value;
    return withBody(entry, { ...all, entries: all.entries.filter(({ name }) => mergedInLifecycle.has(name)) });
  }

  function mergedLifecycle(under: Entry, set: readonly Entry[]): Entry {
    if (under.value.kind !== "body") return under;
    const over = set.flatMap(({ name, value }) =>
      name === "lifecycle" && value.kind === "body"
        ? value.body.entries.filter((entry) => mergedInLifecycle.has(entry.name))
        : [],
    );
    const names = new Set(over.map(({ name }) => name));
    const { body: all } = under.value;
    return withBody(under, { ...all, entries: [...all.entries.filter(({ name }) => !names.has(name)), ...over] });
  }

  /** The same block with another content; to whoever changes it, it is still the one that is written. */
  function withBody(entry: Entry, content: Body): Entry {
    if (entry.value.kind !== "body") return entry;
    const value = { ...entry.value, body: as(content, entry.value.body) };
    return as({ ...entry, value: as(value, entry.value) }, entry);
  }

  function as<T extends object>(copy: T, part: T): T {
    const { node, uri = home } = writtenAs(part);
    return standsFor(copy, node, uri);
  }
}
