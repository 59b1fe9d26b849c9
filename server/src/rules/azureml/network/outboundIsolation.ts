import type { Scope } from "../../../analysis/scope";
import type { Target } from "../../../analysis/target";
import { relatedPlace } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
import { argumentAt } from "../../../analysis/values/settingAt";
import { typeOf } from "../../../model/block";
import { argument, type Change, type Fix, setArgument } from "../../../model/change";
import type { Rule } from "../../rule";
import { isolationOf, workspaceOf } from "../workspace/workspaceOf";
import { fqdnRule, privateEndpointRule, serviceTagRule } from "./outboundRules";

const strict = "AllowOnlyApprovedOutbound";

export const outboundIsolation: Rule = {
  id: "outbound-isolation",
  severity: "warning",
  certainty: "azure",
  summary: "An outbound rule that the workspace's isolation mode does not allow.",
  why: "Rules for host names and service tags require the mode AllowOnlyApprovedOutbound, private endpoints any managed network; otherwise Azure refuses the rule.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  types: [fqdnRule, serviceTagRule, privateEndpointRule],
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["workspace_id"]);
    const workspace = workspaceOf(block, scope);
    const isolation = workspace && isolationOf(workspace, scope);
    if (!entry || !workspace || (isolation !== "Disabled" && isolation !== "AllowInternetOutbound")) return;
    const isEndpoint = typeOf(block) === privateEndpointRule;
    if (isEndpoint && isolation !== "Disabled") return;
    const needed = isEndpoint ? "AllowInternetOutbound or AllowOnlyApprovedOutbound" : strict;
    report({
      span: entry.value.span,
      message: `Set isolation_mode of ${workspace.address} to ${needed}: with ${isolation}, Azure takes no ${isEndpoint ? "outbound rules" : "rules of this kind"}.`,
      related: [relatedPlace(workspace, ["managed_network", "isolation_mode"])],
      fixes: (isEndpoint ? ["AllowInternetOutbound", strict] : [strict]).flatMap((mode) =>
        isolate(workspace, mode, scope),
      ),
    });
  },
};

/** Another isolation of a workspace, where its managed network is a block or is not there yet, and the version in force has one. */
function isolate({ block, declaration: { uri }, address }: Target, text: string, scope: Scope): Fix[] {
  const { body } = block;
  if (!argumentAt(block, ["managed_network", "isolation_mode"], scope)) return [];
  const network = entryAt(body, ["managed_network"]);
  const mode = argument("isolation_mode", { kind: "text", text });
  const value = { kind: "body", entries: [mode] } as const;
  const change: Change | undefined =
    network === null
      ? { kind: "add", body, entries: [{ name: "managed_network", form: "block", isOne: true, value }], uri }
      : network?.value.kind === "body"
        ? setArgument(network.value.body, "isolation_mode", { kind: "text", text }, uri)
        : undefined;
  return change ? [{ title: `Set isolation_mode of ${address} to ${text}`, changes: [change] }] : [];
}
