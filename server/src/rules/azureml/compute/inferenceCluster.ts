import { blocksOf, bodyItemAt, literalAt } from "../../../analysis/index";
import { ownProperty } from "../../../text/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";
import { isolationOf, workspaceOf, workspaceSetting } from "../workspace/workspaceOf";

const cluster = "azurerm_machine_learning_inference_cluster";

const large = ["FastProd", "DenseProd"];

export const inferenceClusterSize: Rule = {
  id: "inference-cluster-size",
  severity: "warning",
  certainty: "azure",
  summary: "An inference cluster for production on a Kubernetes cluster that is too small.",
  why: "FastProd (the default) and DenseProd need at least 12 virtual CPUs; Azure refuses to attach a smaller cluster.",
  source: "registry page of the inference cluster",
  types: [cluster],
  resource(cluster, report) {
    const { scope } = cluster;
    const entry = cluster.at("cluster_purpose");
    const purpose = cluster.literal("cluster_purpose");
    if (entry === undefined || (purpose !== null && !large.includes(purpose ?? ""))) return;
    const where = cluster.at("kubernetes_cluster_id");
    const target = cluster.target("kubernetes_cluster_id");
    const name = cluster.nameOf("cluster_purpose");
    if (!where || target?.kind !== "resource" || target.type !== "azurerm_kubernetes_cluster") return;
    // Further pools count, and may be anywhere in the module.
    if (scope.module.isPartial || blocksOf("azurerm_kubernetes_cluster_node_pool", scope).length > 0) return;
    const at = (name: string) => literalAt(target.block.body, ["default_node_pool", name], scope);
    const pool = bodyItemAt(target.block.body, ["default_node_pool"]);
    const isScaled = ["auto_scaling_enabled", "enable_auto_scaling", "max_count"].some((name) => at(name) !== null);
    const each = virtualCpus(at("vm_size") ?? "");
    const nodes = Number(at("node_count") ?? Number.NaN);
    if (!pool || isScaled || each === undefined || !(nodes > 0) || nodes * each >= 12) return;
    report({
      span: entry?.valueSpan ?? where.valueSpan,
      message: `Give ${target.address} at least 12 virtual CPUs for ${purpose ?? `FastProd, the default of ${name}`}, or set ${name} to "DevTest": it has ${nodes * each}.`,
      related: [{ uri: target.declaration.uri, span: pool.nameSpan, message: `${target.address} is sized here.` }],
      fixes: entry ? cluster.change("cluster_purpose", ["DevTest"]) : cluster.with("cluster_purpose", "DevTest"),
    });
  },
};

export const inferenceClusterNetwork: Rule = {
  id: "inference-cluster-network",
  severity: "information",
  certainty: "consequence",
  summary: "An inference cluster on a workspace with a managed network.",
  why: "Kubernetes clusters are outside the managed network, and cannot be used for inference with it.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network, limitations",
  types: [cluster],
  resource(cluster, report) {
    const workspace = workspaceOf(cluster);
    const isolation = workspace && isolationOf(workspace);
    const where = workspaceSetting(cluster);
    if (!where || !workspace || isolation === undefined || isolation === "Disabled") return;
    report({
      span: where.valueSpan,
      message: `Attach the cluster to a workspace without a managed network: Kubernetes clusters cannot be used with that of ${workspace.address}.`,
      related: [workspace.related("managed_network.isolation_mode")],
    });
  },
};

export const inferenceClusterCertificate: Rule = {
  id: "inference-cluster-certificate",
  severity: "error",
  certainty: "azure",
  summary: "An incomplete certificate of an inference cluster.",
  why: "Certificate, key and host name belong together; Azure refuses one without the others.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-web-service",
  types: [cluster],
  resource(cluster, report) {
    const ssl = cluster.at("ssl");
    if (!ssl) return;
    const parts = ["ssl.cert", "ssl.key", "ssl.cname"];
    const named = (paths: readonly string[]) => paths.map((path) => cluster.nameOf(path));
    const missing = named(parts.filter((path) => cluster.at(path) === null || cluster.literal(path) === ""));
    const given = named(parts.filter((path) => cluster.isSurelySet(path)));
    if (given.length === 0 || missing.length === 0) return;
    report({
      span: ssl.nameSpan,
      message: `Set ${listed(missing)} of ${ssl.name} too: ${listed(given)} ${given.length === 1 ? "needs" : "need"} ${missing.length === 1 ? "it" : "them"}.`,
    });
  },
};

/** Sizes of the second generation and before, whose number is not that of the CPUs. */
const older: Readonly<Record<string, number>> = {
  "1": 1,
  "2": 2,
  "3": 4,
  "4": 8,
  "5": 16,
  "11": 2,
  "12": 4,
  "13": 8,
  "14": 16,
  "15": 20,
};

/** How many virtual CPUs a size of virtual machines has (`Standard_D4s_v5`: 4); undefined for families that we do not know. */
function virtualCpus(size: string): number | undefined {
  const match = /^Standard_(A|B|D|DS|E|F)(\d+)(-\d+)?[a-z]*(?:_v(\d+))?$/i.exec(size);
  if (!match) return undefined;
  const [, family = "", count = "", fewer, version = "1"] = match;
  if (fewer) return Number(fewer.slice(1));
  if (family.toUpperCase().startsWith("D") && Number(version) <= 2) return ownProperty(older, count);
  if (family.toUpperCase() === "A" && version === "1") return undefined;
  return Number(count);
}
