import { noValue, type Scope, textOfLiteral } from "../analysis/index";
import { armTypeIn, isOfAzapi } from "../azure/index";
import { type BodyItem, setText, typeOf, valuesIn } from "../model/index";
import { secondsIn } from "../text/index";
import type { Report, Rule } from "./rule";

/** Of scale_down_delay_after_delete the pages say minutes as well, and its default is that of scan_interval, which has seconds. */
const minutes: ReadonlySet<string> = new Set([
  "scale_down_delay_after_add",
  "scale_down_delay_after_failure",
  "scale_down_unneeded",
  "scale_down_unready",
  "max_node_provisioning_time",
]);

const numbers: ReadonlySet<string> = new Set(["max_graceful_termination_sec", "empty_bulk_delete_max"]);

export const scalerProfile: Rule = {
  id: "scaler-profile",
  severity: "warning",
  certainty: "azure",
  summary: "A time or a number in the autoscaler profile of a cluster with another unit than Azure takes.",
  why: "azurerm takes any text here, or any duration. Azure refuses the cluster with InvalidParameter: most times are whole minutes (`10m`), the others whole numbers.",
  source:
    "https://learn.microsoft.com/javascript/api/@azure-rest/arm-containerservice/managedclusterpropertiesautoscalerprofile, and https://github.com/MicrosoftDocs/azure-docs/issues/123289",
  concerns: (attribute) => attribute?.type === "string" || attribute?.type === "dynamic",
  names: new Set(["body", ...minutes, ...numbers]),
  bodyItem({ item, body }, report) {
    const { block, scope } = body.node;
    if (typeOf(block) === "azurerm_kubernetes_cluster") {
      if (body.path.join(".") === "auto_scaler_profile") check(item, item.name, scope, report);
    } else if (item.name === "body" && isOfAzapi(block) && isCluster(armTypeIn(block.body, scope))) {
      for (const value of valuesIn(item.value))
        if (value.kind === "body")
          for (const one of value.body.items) check(one, inAzure.get(one.name) ?? "", scope, report);
    }
  },
};

function isCluster(type: string | undefined): boolean {
  return type?.toLowerCase() === "microsoft.containerservice/managedclusters";
}

/** What Azure calls them, and azurerm. */
const inAzure: ReadonlyMap<string, string> = new Map([
  ["scale-down-delay-after-add", "scale_down_delay_after_add"],
  ["scale-down-delay-after-failure", "scale_down_delay_after_failure"],
  ["scale-down-unneeded-time", "scale_down_unneeded"],
  ["scale-down-unready-time", "scale_down_unready"],
  ["max-node-provision-time", "max_node_provisioning_time"],
  ["max-graceful-termination-sec", "max_graceful_termination_sec"],
  ["max-empty-bulk-delete", "empty_bulk_delete_max"],
]);

function check({ name, value: given }: BodyItem, meaning: string, scope: Scope, report: Report): void {
  if (!minutes.has(meaning) && !numbers.has(meaning)) return;
  const text = textOfLiteral(given, scope, noValue);
  // Of what is no duration azurerm says so itself.
  if (text === undefined || text === "" || /^\d+$/.test(text)) return;
  const seconds = secondsIn(text);
  const fix = (to: string) => (given.kind === "text" ? [setText(given, to)] : []);
  if (numbers.has(meaning)) {
    const isTime = meaning.endsWith("_sec");
    const message = `Set ${name} to a whole number${isTime ? " of seconds, without a unit" : ""}, not "${text}".`;
    report({ span: given.span, message, fixes: isTime && seconds !== undefined ? fix(String(seconds)) : [] });
  } else if (seconds !== undefined && !/^\d+m$/.test(text)) {
    const message = `Write ${name} in whole minutes, as in "10m": Azure takes no other unit, so not "${text}".`;
    report({ span: given.span, message, fixes: seconds % 60 === 0 ? fix(`${seconds / 60}m`) : [] });
  }
}
