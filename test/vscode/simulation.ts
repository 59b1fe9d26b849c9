// The simulator that the view is tested against, and the view's nodes by what is written on them.
import { extensions } from "vscode";
import type { Explorer } from "../../client/src/explorer/explorer";
import type { ExplorerNode } from "../../client/src/explorer/nodes/node";
import type { Api } from "../../client/src/extension";
import { type Simulator, type SimulatorOptions, startSimulator } from "../azure/simulator/startSimulator";
import { eventually } from "./eventually";

let started: Promise<Simulator> | undefined;

/** In this very process, so that its faults can be switched on and off. Unless the first who asks wants another, its lists are longer than is shown at first. */
export function simulator(options: SimulatorOptions = { workspaces: 1200 }): Promise<Simulator> {
  started ??= startSimulator(options).then((one) => {
    // Looked at when the view is first opened.
    process.env.AZUREML_TERRAFORM_SIMULATOR = one.url;
    return one;
  });
  return started;
}

export async function explorerOf(): Promise<Explorer> {
  await simulator();
  const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
  if (!api) throw new Error("The extension is not installed.");
  return api.explorer;
}

/** Once all that is to be shown has been read. */
export async function childrenOf(node?: ExplorerNode): Promise<readonly ExplorerNode[]> {
  const { provider } = await explorerOf();
  let nodes: readonly ExplorerNode[] = [];
  const isThere = async () => {
    nodes = await provider.getChildren(node);
    return nodes.every(({ subject }) => subject.kind !== "loading");
  };
  await eventually("the rest of a list", isThere);
  return nodes;
}

/** The node below those labels. */
export async function nodeAt(...path: readonly string[]): Promise<ExplorerNode> {
  let node: ExplorerNode | undefined;
  for (const label of path) {
    const below = await childrenOf(node);
    node = below.find(({ item }) => item.label === label);
    if (!node) throw new Error(`${label} is not among ${below.map(({ item }) => item.label).join(", ")}.`);
  }
  return node!;
}

export async function labelsOf(...path: readonly string[]): Promise<readonly string[]> {
  const nodes = await childrenOf(path.length > 0 ? await nodeAt(...path) : undefined);
  return nodes.map(({ item }) => String(item.label));
}
