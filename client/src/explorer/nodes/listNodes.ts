// A list as nodes: up to the limit, then one that loads more, or a problem.
import type { LiveList } from "../../azure/index";
import { firstOf, type Order } from "../byName";
import { emptyNode, loadingNode, moreNode, problemNode } from "./leaves";
import type { ExplorerNode, TreeContext } from "./node";

/** A list in the tree: how it is read, and how its entries become nodes. */
export interface Listing<T> {
  read(): Promise<LiveList<T>>;
  toNode(one: T): ExplorerNode;
  /** The order in which what has been read is shown; Azure's own by default. */
  readonly order?: Order<T>;
  /** The label of an empty list. */
  readonly empty: string;
  /** Filters the items; without it all are shown. */
  readonly where?: ((one: T) => boolean) | undefined;
}

/** The first page comes at once; the rest of what is to be shown follows by itself. */
export async function listNodes<T>(
  around: TreeContext,
  parent: ExplorerNode,
  { read, toNode, empty, order = () => 0, where }: Listing<T>,
): Promise<readonly ExplorerNode[]> {
  const limit = around.limitOf(parent.id);
  const list = await read();
  const wanted = where ? list.items.filter(where) : list.items;
  const nodes = firstOf(wanted, limit, order).map(toNode);
  if (list.problem) return [...nodes, problemNode(parent, list.problem)];
  const rest = wanted.length - nodes.length;
  if (rest > 0 || (list.more && list.items.length >= limit)) return [...nodes, moreNode(parent, list.more ? 0 : rest)];
  if (list.more) {
    around.once(parent.id, () => fill(list, limit).then(() => around.changed(parent)));
    return [...nodes, loadingNode(parent)];
  }
  return nodes.length > 0 ? nodes : [emptyNode(parent, empty)];
}

async function fill<T>(live: LiveList<T>, limit: number): Promise<void> {
  let read = live;
  while (read.more && !read.problem && read.items.length < limit) read = await read.more();
}
