import { ownProperty } from "../../text/index";
import type { Block } from "../block";
import type { Body, BodyItem } from "../value";
import { copyOf, recordCopy, writtenAs } from "./elsewhere";

/** A block with the URI of its document. `file` is the number of that document among the override files, or 0. */
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
  const body = recordCopy(bodies.reduce(mergedBody, base.body), base.body, home);
  return recordCopy({ ...base, body, base }, base, home);

  function mergedBody(under: Body, over: Body): Body {
    const { kind } = base;
    const set = over.items.filter(({ name }) => !isKept(kind, name));
    const names = new Set(set.map(({ name }) => name));
    const isDeep = (name: string) => kind === "resource" && name === "lifecycle";
    const items = under.items.flatMap((item) => {
      if (!names.has(item.name)) return [item];
      return isDeep(item.name) ? [mergedLifecycle(item, set)] : [];
    });
    const isMerged = (name: string) => isDeep(name) && under.items.some((item) => item.name === name);
    return { ...under, items: [...items, ...set.filter(({ name }) => !isMerged(name)).map(withoutIgnored)] };
  }

  /** Terraform reads no more of the `lifecycle` of an override file than this. */
  function withoutIgnored(item: BodyItem): BodyItem {
    if (base.kind !== "resource" || item.name !== "lifecycle" || item.value.kind !== "body") return item;
    const { body: all } = item.value;
    return withBody(item, { ...all, items: all.items.filter(({ name }) => mergedInLifecycle.has(name)) });
  }

  function mergedLifecycle(under: BodyItem, set: readonly BodyItem[]): BodyItem {
    if (under.value.kind !== "body") return under;
    const over = set.flatMap(({ name, value }) =>
      name === "lifecycle" && value.kind === "body"
        ? value.body.items.filter((item) => mergedInLifecycle.has(item.name))
        : [],
    );
    const names = new Set(over.map(({ name }) => name));
    const { body: all } = under.value;
    return withBody(under, { ...all, items: [...all.items.filter(({ name }) => !names.has(name)), ...over] });
  }

  /** The same block with another content; to whoever changes it, it is still the one that is written. */
  function withBody(item: BodyItem, content: Body): BodyItem {
    if (item.value.kind !== "body") return item;
    const value = { ...item.value, body: as(content, item.value.body) };
    return as({ ...item, value: as(value, item.value) }, item);
  }

  function as<T extends object>(copy: T, part: T): T {
    const { node, uri = home } = writtenAs(part);
    return recordCopy(copy, node, uri);
  }
}
