// "Load More" at the end of a long list.
import type { Run } from "./command";

export const loadMore: Run = ({ explorer }, ...args) => {
  const [node] = explorer.nodes(args);
  if (node?.subject.kind === "more" && node.parent) explorer.showMore(node.parent);
};
