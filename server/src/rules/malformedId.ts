import { isChecked, isWhollyKnown, noValue, textOfLiteral } from "../analysis/index";
import { piecesOf, takesAnyId } from "../azure/index";
import type { Attribute } from "../catalog/index";
import { setText } from "../model/index";
import { similar } from "../wording/index";
import type { Rule } from "./rule";

/** What means any text in an id that is put together. */
const any = "\0";

export const malformedId: Rule = {
  id: "malformed-id",
  severity: "error",
  certainty: "azure",
  summary:
    "An Azure resource id that no resource can have: a misspelt /subscriptions/ or /resourceGroups/, or no /providers/.",
  why: "The provider takes any text as a scope, and as some ids. Only Azure refuses it, in the middle of an apply: InvalidResourceId, MissingSubscription or 404.",
  source:
    "https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource, format of resource ids",
  concerns: (attribute) => attribute !== undefined && isChecked(attribute) && isUntold(attribute.elem ?? attribute),
  bodyItem(node, report) {
    const { item, attribute, body } = node;
    if (!attribute || !/(^|_)(scopes?|ids?)$/.test(item.name)) return;
    const { scope } = body.node;
    const isRead = (attribute.elem ?? attribute).validator !== undefined;
    for (const value of item.value.kind === "list" ? item.value.items : [item.value]) {
      const text = textOfLiteral(value, scope, noValue);
      const id =
        text ??
        piecesOf(value, scope)
          ?.map((piece) => piece ?? any)
          .join("");
      const fault = id === undefined ? undefined : faultIn(id);
      // azapi reads how an id that is written out begins.
      if (!fault || (isRead && text !== undefined && fault.isAtStart)) continue;
      report({
        span: value.span,
        message: `${fault.message} in ${item.name}.`,
        ...(text === undefined && !isWhollyKnown(node) && { severity: "warning" }),
        fixes: text !== undefined && value.kind === "text" ? [setText(value, fault.better)] : [],
      });
    }
  },
};

/** Whether no other rule reads an id here: those whose form is known are compared with that. */
function isUntold(attribute: Attribute): boolean {
  const { type, id, idOf, values, validator = "" } = attribute;
  if (type !== "string" || values) return false;
  return id || idOf ? takesAnyId(attribute) : /^$|ScopeID$|ParseResourceID$/.test(validator);
}

interface Fault {
  readonly message: string;
  readonly better: string;
  readonly isAtStart?: true;
}

/** What is wrong with an id, of which some of the text may be any. */
function faultIn(id: string): Fault | undefined {
  const [, first = "", behind = ""] = /^\/([A-Za-z-]+)\/(.+)$/s.exec(id) ?? [];
  if (/^subscriptions$/i.test(first)) return faultBehind(id);
  if (first === "" || similar(first, ["subscriptions"]) === undefined) return undefined;
  // Any other word may begin the path of something else.
  if (!/^(?:[0-9a-f]{8}-|\0)/i.test(behind)) return undefined;
  return { message: `Write /subscriptions/ for /${first}/`, better: `/subscriptions/${behind}`, isAtStart: true };
}

function faultBehind(id: string): Fault | undefined {
  const [, begin = "", second = "", third = "", rest = ""] =
    /^(\/subscriptions\/([^/]*)\/)([^/]*)(.*)$/is.exec(id) ?? [];
  if (begin === "") return undefined;
  if (second === "" && /^subscriptions$/i.test(third))
    return { message: "Write /subscriptions/ once", better: id.replace(/^\/subscriptions\//i, "") };
  if (/^[A-Za-z_-]+$/.test(third) && !/^(?:resourceGroups|providers)$/i.test(third)) {
    const isMeant = rest !== "" && similar(third, ["resourceGroups"]) !== undefined;
    return isMeant
      ? { message: `Write /resourceGroups/ for /${third}/`, better: `${begin}resourceGroups${rest}` }
      : undefined;
  }
  if (!/^resourceGroups$/i.test(third)) return undefined;
  const [, group = "", namespace = "", last = ""] = /^(\/[^/]+\/)(Microsoft\.[A-Za-z.]+)(\/.*)$/is.exec(rest) ?? [];
  if (namespace === "") return undefined;
  return {
    message: `Write /providers/${namespace} for /${namespace}`,
    better: `${begin}${third}${group}providers/${namespace}${last}`,
  };
}
