import type { Fix } from "../../../model/index";
import { counted } from "../../../text/index";
import type { Rule } from "../../rule";

const cluster = "azurerm_machine_learning_compute_cluster";
const minimum = "scale_settings.min_node_count";
const maximum = "scale_settings.max_node_count";
const idle = "scale_settings.scale_down_nodes_after_idle_duration";
const source = "https://learn.microsoft.com/rest/api/azureml/compute/create-or-update";

export const nodeCount: Rule = {
  id: "node-count",
  severity: "error",
  certainty: "azure",
  summary: "A compute cluster whose minimum number of nodes is above the maximum, or negative.",
  why: "The provider does not compare the two; Azure refuses the cluster during the apply.",
  source,
  types: [cluster],
  resource(cluster, report) {
    const [least, most] = [cluster.at(minimum), cluster.at(maximum)];
    const [from, to] = [minimum, maximum].map((path) => Number(cluster.literal(path) ?? Number.NaN));
    for (const [path, setting, count] of [[minimum, least, from!] as const, [maximum, most, to!] as const])
      if (setting && count < 0)
        report({
          span: setting.valueSpan,
          message: `Set ${setting.name} to 0 or more.`,
          fixes: cluster.change(path, [0]),
        });
    if (least && most && from! >= 0 && to! >= 0 && from! > to!) {
      const raise = (fix: Fix): Fix => ({ ...fix, title: fix.title.replace("Change", `Raise ${most.name}`) });
      report({
        span: least.valueSpan,
        message: `Set ${least.name} to at most ${to}, or raise ${most.name}: the cluster never has more than ${counted(to!, "node")}.`,
        related: [cluster.related(maximum, "The maximum number of nodes is set here.")],
        fixes: [...cluster.change(minimum, [to!]), ...cluster.change(maximum, [from!]).map(raise)],
      });
    }
  },
};

export const idleDuration: Rule = {
  id: "idle-duration",
  severity: "error",
  certainty: "azure",
  summary:
    "The idle time of a compute cluster that is not an ISO 8601 duration, or not in the form in which Azure returns it.",
  why: "The provider sends any string; Azure refuses anything that is not a duration, and returns the shortest form (PT2M for PT120S), which Terraform then sees as a change.",
  source,
  types: [cluster],
  resource(cluster, report) {
    const entry = cluster.at(idle);
    const text = cluster.literal(idle);
    if (!entry || text === null || text === undefined) return;
    const normal = normalDuration(text);
    if (normal === text) return;
    if (normal) {
      report({
        severity: "information",
        span: entry.valueSpan,
        message: `Write "${normal}" for ${entry.name}: Azure returns it in this form, which Terraform sees as a change.`,
        fixes: cluster.change(idle, [normal], true),
      });
      return;
    }
    const meant = meantBy(text);
    report({
      span: entry.valueSpan,
      message: `Set ${entry.name} to an ISO 8601 duration such as PT10M${text === "" ? "" : `, not "${text}"`}.`,
      fixes: cluster.change(idle, meant ? [meant] : []),
    });
  },
};

/** `10m`, `90s`, `1h` as durations. */
function meantBy(text: string): string | undefined {
  const match = /^(\d+) ?([smh])/i.exec(text);
  return match ? normalDuration(`PT${match[1]}${match[2]?.toUpperCase()}`) : undefined;
}

export const idleNodes: Rule = {
  id: "idle-nodes",
  severity: "information",
  certainty: "opinion",
  summary: "A compute cluster that keeps nodes running when it is idle.",
  why: "Nodes up to min_node_count are never shut down, and are billed day and night.",
  source: "checkov CKV_AZURE_150",
  types: [cluster],
  resource(cluster, report) {
    const entry = cluster.at(minimum);
    const count = Number(cluster.literal(minimum) ?? 0);
    if (!entry || !(count > 0)) return;
    report({
      span: entry.valueSpan,
      message: `Set ${entry.name} to 0 unless jobs cannot wait: ${count === 1 ? "a node is" : `${count} nodes are`} paid for all the time.`,
      fixes: cluster.change(minimum, [0]),
    });
  },
};

const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** An ISO 8601 duration as Azure writes it, PT2M for PT120S; undefined for what is none, and the same text where it is one of another kind. */
function normalDuration(text: string): string | undefined {
  if (!/^P(?=[\dT])(\d+[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$/.test(text)) return undefined;
  const match = duration.exec(text);
  if (!match) return text;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  let rest = ((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
  if (rest === 0 || !Number.isSafeInteger(rest)) return text;
  const take = (size: number, unit: string) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count ? `${count}${unit}` : "";
  };
  const day = take(86_400, "D");
  const time = take(3_600, "H") + take(60, "M") + take(1, "S");
  return `P${day}${time && `T${time}`}`;
}
