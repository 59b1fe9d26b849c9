// A list of Azure's as nodes: as many as are to be shown, then what comes after them.
import type { LiveList } from "../../azure/index";
import { emptyNode, loadingNode, moreNode, problemNode } from "./leaves";
import type { ExplorerNode, TreeContext } from "./node";

/** A list, and how its entries are shown. */
export interface Listing<T> {
  read(): Promise<LiveList<T>>;
  toNode(one: T): ExplorerNode;
  /** What stands there when there is nothing. */
  readonly empty: string;
  /** Those that are shown; all without it. */
  readonly where?: (one: T) => boolean;
}

/** The first page comes at once; the rest of what is to be shown follows by itself. */
export async function listNodes<T>(
  around: TreeContext,
  parent: ExplorerNode,
  { read, toNode, empty, where = () => true }: Listing<T>,
): Promise<readonly ExplorerNode[]> {
  const limit = around.limitOf(parent.id);
  const live = await read();
  const nodes = live.items.slice(0, limit).filter(where).map(toNode);
  if (live.problem) return [...nodes, problemNode(parent, live.problem)];
  if (live.items.length > limit || (live.more && live.items.length >= limit)) return [...nodes, moreNode(parent)];
  if (live.more) {
    around.once(parent.id, () => fill(live, limit).then(() => around.changed(parent)));
    return [...nodes, loadingNode(parent)];
  }
  return nodes.length > 0 ? nodes : [emptyNode(parent, empty)];
}

async function fill<T>(live: LiveList<T>, limit: number): Promise<void> {
  let read = live;
  while (read.more && !read.problem && read.items.length < limit) read = await read.more();
}
