// What a command is about: VS Code hands over the node that was clicked, and all that are selected.
import type { Workspace } from "../azure/index";
import type { ExplorerNode, NodeSubject } from "./nodes/node";

/** The nodes that a command was called with; none where it came from the palette. */
export function nodesOf([clicked, all]: readonly unknown[]): readonly ExplorerNode[] {
  const nodes = Array.isArray(all) && all.length > 0 ? all : [clicked];
  return nodes.filter(isNode);
}

/** The workspaces among them, each with its answer as Azure sent it. A node inside a workspace means only itself. */
export function workspacesOf(nodes: readonly ExplorerNode[]): readonly Workspace[] {
  return nodes.flatMap(({ subject }) => (subject.kind === "workspace" ? [subject.workspace] : []));
}

/** Of a resource, what Azure calls it, and where it belongs. */
export function resourceOf(subject: NodeSubject) {
  switch (subject.kind) {
    case "workspace": {
      const { id, key, name, raw, tenant } = subject.workspace;
      return { id, key, name, raw, tenant };
    }
    case "resource": {
      const { id, key, name, raw, tenant } = subject.resource;
      return { id, key, name, raw, tenant };
    }
    case "child":
    case "companion": {
      const resource = subject.kind === "child" ? subject.child : subject.companion;
      const { id, key, name, raw, workspace } = resource;
      return { id, key, name, raw, tenant: workspace.tenant };
    }
    case "subscription": {
      const { subscriptionId, key, name, raw, tenant } = subject.subscription;
      return { id: `/subscriptions/${subscriptionId}`, key, name, raw, tenant };
    }
    default:
      return undefined;
  }
}

/** Whether it is a node of the view. */
export function isNode(value: unknown): value is ExplorerNode {
  return typeof value === "object" && value !== null && "subject" in value && "item" in value;
}
