// "Azure ML: Refresh", for the whole tree or for a node.
import type { Run } from "./command";

export const refresh: Run = ({ explorer }, node) =>
  explorer.refresh(node === undefined ? undefined : explorer.nodes([node])[0]);
