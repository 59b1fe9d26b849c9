import {
  type BlockNode,
  bodyItemAt,
  ignoresChanges,
  itemsAt,
  literalAt,
  resolve,
  type Scope,
  targetOf,
} from "../analysis/index";
import { armTypeIn, isOfAzapi, networkOf, rangesOf, spaceOf } from "../azure/index";
import { type AddressRange, addressIn, addressRangeOf, isSubrange, overlap } from "../evaluation/index";
import { type Body, type BodyItem, setLiteral, typeOf } from "../model/index";
import type { Report, Rule } from "./rule";

const cluster = "azurerm_kubernetes_cluster";

export const serviceAddresses: Rule = {
  id: "service-addresses",
  severity: "error",
  certainty: "azure",
  summary:
    "A range of a Kubernetes cluster's services or pods that overlaps another range, or an address for its DNS service that is not available.",
  why: "The apply fails, for a subnet with ServiceCidrOverlapExistingSubnetsCidr. The ranges of services, pods and the network must not overlap. The DNS service needs an address in the range of the services, but not the first one, which the Kubernetes API has. Without `service_cidr`, Azure takes 10.0.0.0/16. A range in the network's address space that no subnet has may work, but Azure advises against it.",
  source: "https://learn.microsoft.com/azure/aks/azure-cni-overview, and https://github.com/Azure/AKS/issues/1117",
  types: [cluster, "azapi_resource"],
  block({ block, scope }, reported) {
    // What azapi lets through Azure alone refuses.
    const report: Report = isOfAzapi(block) ? (finding) => reported({ severity: "warning", ...finding }) : reported;
    const words = wordsOf({ block, scope });
    if (!words || words.ignored.some((name) => ignoresChanges(block.body, name))) return;
    const body = block.body;
    const service = rangeAt(body, [...words.profile, words.service], scope);
    checkDns(body, [...words.profile, words.dns], service, scope, report);
    const pods = rangeAt(body, [...words.profile, words.pods], scope);
    const isBoth = pods !== undefined && service !== undefined && overlap(pods.range, service.range);
    if (isBoth)
      report({
        span: pods.item.value.span,
        message: `Choose another range for ${words.pods}: ${pods.text} overlaps ${service.text} of ${words.service}.`,
      });
    const isDefault = !service && words.isDefault(body);
    for (const subnet of words.subnets(body, scope)) {
      checkSubnet(subnet, service, words.service, scope, report);
      if (pods && !isBoth) checkSubnet(subnet, pods, words.pods, scope, report);
      if (isDefault) checkDefault(subnet, words.service, scope, report);
    }
  },
};

/** What a resource calls the addresses. */
interface Words {
  readonly profile: readonly string[];
  readonly service: string;
  readonly pods: string;
  readonly dns: string;
  readonly ignored: readonly string[];
  /** Where the subnets of its nodes are named. */
  subnets(body: Body, scope: Scope): readonly BodyItem[];
  /** Whether Azure surely takes its default for the services. */
  isDefault(body: Body): boolean;
}

const ofAzurerm: Words = {
  profile: ["network_profile"],
  service: "service_cidr",
  pods: "pod_cidr",
  dns: "dns_service_ip",
  ignored: ["network_profile", "default_node_pool"],
  subnets: (body) =>
    ["vnet_subnet_id", "pod_subnet_id"].flatMap((name) => bodyItemAt(body, ["default_node_pool", name]) ?? []),
  isDefault: (body) =>
    ["service_cidr", "service_cidrs"].every((name) => bodyItemAt(body, ["network_profile", name]) === null),
};

const ofAzure = { service: "serviceCidr", pods: "podCidr", dns: "dnsServiceIP", ignored: ["body"] };
const profile = ["body", "properties", "networkProfile"];

const ofClusters: Words = {
  ...ofAzure,
  profile,
  subnets: (body, scope) =>
    (itemsAt(body, ["body", "properties", "agentPoolProfiles"], scope) ?? []).flatMap((pool) =>
      pool.kind === "body"
        ? ["vnetSubnetID", "podSubnetID"].flatMap((name) => bodyItemAt(pool.body, [name]) ?? [])
        : [],
    ),
  isDefault: (body) => ["serviceCidr", "serviceCidrs"].every((name) => bodyItemAt(body, [...profile, name]) === null),
};

const computeProfile = ["body", "properties", "properties", "aksNetworkingConfiguration"];

const ofComputes: Words = {
  ...ofAzure,
  profile: computeProfile,
  subnets: (body) => [bodyItemAt(body, [...computeProfile, "subnetId"]) ?? []].flat(),
  isDefault: () => false,
};

const byAzureType: ReadonlyMap<string, Words> = new Map([
  ["microsoft.containerservice/managedclusters", ofClusters],
  ["microsoft.machinelearningservices/workspaces/computes", ofComputes],
]);

function wordsOf({ block, scope }: Pick<BlockNode, "block" | "scope">): Words | undefined {
  if (block.kind !== "resource") return undefined;
  return typeOf(block) === cluster ? ofAzurerm : byAzureType.get(armTypeIn(block.body, scope)?.toLowerCase() ?? "");
}

interface Range {
  readonly item: BodyItem;
  readonly text: string;
  readonly range: AddressRange;
}

function rangeAt(body: Body, path: readonly string[], scope: Scope): Range | undefined {
  const item = bodyItemAt(body, path);
  const text = literalAt(body, path, scope);
  const range = text ? addressRangeOf(text) : undefined;
  return item && text && range ? { item, text, range } : undefined;
}

function checkDns(body: Body, path: readonly string[], service: Range | undefined, scope: Scope, report: Report): void {
  const item = bodyItemAt(body, path);
  const text = literalAt(body, path, scope);
  const own = text ? addressRangeOf(`${text}/32`) : undefined;
  if (!item || !own || !service || service.range.size !== 32) return;
  const free = addressIn(service.range, 10);
  const isFirst = [0, 1].some((count) => addressIn(service.range, count) === text);
  if (isSubrange(own, service.range) && !isFirst) return;
  report({
    span: item.value.span,
    message: isFirst
      ? `Choose another address for ${item.name}: ${text} is the first of ${service.text}, which the Kubernetes API has.`
      : `Choose an address within ${service.text} for ${item.name}: ${text} is outside of ${service.item.name}.`,
    ...(free !== undefined && { fixes: setLiteral(item.value, [free]) }),
  });
}

/** The subnet of the module that an argument names, with its ranges. */
function subnetAt(item: BodyItem, scope: Scope) {
  const { value } = resolve(item.value, scope);
  const target = targetOf(value, scope);
  if (target?.kind !== "resource" || target.type !== "azurerm_subnet") return undefined;
  return { target, space: rangesOf(target.block, scope) };
}

function checkSubnet(at: BodyItem, range: Range | undefined, name: string, scope: Scope, report: Report): void {
  const subnet = range && subnetAt(at, scope);
  if (!subnet) return;
  const overlapped = subnet.space?.ranges.findIndex((one) => overlap(one, range.range)) ?? -1;
  if (subnet.space && overlapped >= 0) {
    const message = `${subnet.target.address} has its addresses here.`;
    report({
      span: range.item.value.span,
      message: `Choose another range for ${name}: ${range.text} overlaps ${subnet.space.texts[overlapped]} of ${subnet.target.address}.`,
      related: [{ uri: subnet.target.declaration.uri, span: subnet.space.item.span, message }],
    });
    return;
  }
  const network = networkOf(subnet.target.block, scope);
  const space = network && spaceOf(network.block, scope);
  const around = space?.ranges.findIndex((one) => overlap(one, range.range)) ?? -1;
  if (!space || around < 0) return;
  report({
    severity: "information",
    span: range.item.value.span,
    message: `Consider another range for ${name}: ${range.text} overlaps ${space.texts[around]} of ${network.address}, so that no subnet can have these addresses.`,
    related: [
      { uri: network.declaration.uri, span: space.item.span, message: `${network.address} has its addresses here.` },
    ],
  });
}

const byDefault = "10.0.0.0/16";

function checkDefault(at: BodyItem, name: string, scope: Scope, report: Report): void {
  const subnet = subnetAt(at, scope);
  const range = addressRangeOf(byDefault)!;
  const overlapped = subnet?.space?.ranges.findIndex((one) => overlap(one, range)) ?? -1;
  if (!subnet?.space || overlapped < 0) return;
  report({
    span: at.value.span,
    message: `Set ${name}: Azure takes ${byDefault} by default, which overlaps ${subnet.space.texts[overlapped]} of ${subnet.target.address}.`,
    related: [
      {
        uri: subnet.target.declaration.uri,
        span: subnet.space.item.span,
        message: `${subnet.target.address} has its addresses here.`,
      },
    ],
  });
}
