import type { NewBlock } from "../../../../model/index";
import { hasBindings } from "./bindingsFor";

/**
 * With a configuration of each provider that blocks are of and none is of: in Terraform the rest of the module may
 * have it, and a stack is refused without.
 */
export function withProviders(blocks: readonly NewBlock[]): readonly NewBlock[] {
  const there = new Set(blocks.filter(({ kind }) => kind === "provider").map(({ labels }) => labels[0]));
  const used = blocks.flatMap(({ kind, labels: [type = ""] }) =>
    (kind === "resource" || kind === "data") && hasBindings(type) ? [type.slice(0, type.indexOf("_"))] : [],
  );
  const lacking = [...new Set(used)].filter((provider) => !there.has(provider)).sort();
  return [...lacking.map(configurationOf), ...blocks];
}

function configurationOf(provider: string): NewBlock {
  const features = { name: "features", form: "block", value: { kind: "body", items: [] } } as const;
  return {
    kind: "provider",
    labels: [provider],
    items: provider === "azurerm" ? [features] : [],
    comments: [`What was converted does not configure ${provider}, and a stack has to.`],
  };
}
