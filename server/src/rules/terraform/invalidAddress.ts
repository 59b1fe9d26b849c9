import { declared, type Scope } from "../../analysis/index";
import { addressIn, type BodyItem, builtIns, type Fix, type Reference, type Value, valuesIn } from "../../model/index";
import { isName, ownProperty } from "../../text/index";
import type { Report, Rule } from "../rule";

export const invalidAddress: Rule = {
  id: "invalid-address",
  severity: "error",
  summary: "depends_on, replace_triggered_by or expect_failures with something other than a list of addresses.",
  why: "`terraform validate` fails: Terraform reads these lists before it evaluates anything, so they take no functions, conditions or text. `depends_on` takes only whole blocks, and `expect_failures` only blocks that have conditions. Addresses in quotes are deprecated in `depends_on`.",
  source:
    "https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on; decodeDependsOn and decodeReplaceTriggeredBy in internal/configs of Terraform",
  concerns: (attribute) => attribute?.means === "address" && attribute.type === "list",
  bodyItem({ item: bodyItem, body: { node } }, report) {
    const checks = ownProperty(checksByName, bodyItem.name);
    if (!checks) return;
    const { value } = bodyItem;
    if (value.kind === "list") for (const item of value.items) checks(item, bodyItem, report, node.scope);
    else if (isKnown(value, bodyItem)) {
      report({
        span: value.span,
        message: `Write ${bodyItem.name} as a list of addresses, in brackets: [azurerm_resource_group.main].`,
        fixes: isStatement(bodyItem) ? [] : inBrackets(value),
      });
    }
  },
};

const checksByName = {
  depends_on: inDependsOn,
  replace_triggered_by: inReplaceTriggeredBy,
  expect_failures: inExpectFailures,
  actions: inActions,
};

/** What is no list and no address may be anything in a program, unless it is a call, which Terraform would have to evaluate. */
function isKnown(value: Value, { form }: BodyItem): boolean {
  return value.kind !== "missing" && (value.kind !== "expression" || value.call !== undefined || form === "argument");
}

/** Whether a program says it in a text that it hands over, where no name of its own can be. */
function isStatement({ form, name }: BodyItem): boolean {
  return form !== "argument" && name === "depends_on";
}

function inBrackets(value: Value): Fix[] {
  const item = addressOf(value);
  return item
    ? [{ title: "Put it in brackets", changes: [{ kind: "setValue", value, to: { kind: "list", items: [item] } }] }]
    : [];
}

/** The address that is written, perhaps in quotes. */
function addressOf(value: Value) {
  const path =
    value.kind === "text" && value.text.split(".").every(isName)
      ? value.text.split(".")
      : value.kind === "reference" && value.reference.steps.every(({ kind }) => kind === "name")
        ? value.reference.steps.map(({ name }) => name)
        : [];
  return path.length > 1 ? ({ kind: "reference", path } as const) : undefined;
}

const noAddress =
  "Write an address here, such as azurerm_resource_group.main: Terraform evaluates nothing in this list.";

/** What changes trigger: actions of the module. Source: decodeActionTriggerRef in internal/configs of Terraform 1.14. */
function inActions(item: Value, bodyItem: BodyItem, report: Report): void {
  const { span } = item;
  const message = "Write the address of an action of this module here: action.azapi_resource_action.main.";
  if (item.kind === "reference") {
    const root = item.reference.steps[0]?.name;
    if (root !== "" && root !== "action" && !item.reference.bound) report({ span, message });
  } else if (
    item.kind === "text" ? bodyItem.form === "argument" : isKnown(item, bodyItem) && !item.kind.startsWith("e")
  )
    report({ span, message });
}

function inDependsOn(item: Value, bodyItem: BodyItem, report: Report, scope: Scope): void {
  const { span } = item;
  if (item.kind === "text") {
    const to = addressOf(item);
    const address = to?.path.slice(0, to.path[0] === "data" ? 3 : 2).join(".");
    if (address !== undefined && !scope.module.isPartial && declared(address, scope).length === 0) {
      report({ span, message: `This module declares no ${address}. Declare it, or correct the name.` });
      return;
    }
    report({
      ...(to && { severity: "warning" }),
      span,
      message: to ? "Write this address without quotes: in quotes it is deprecated." : noAddress,
      fixes:
        to && !isStatement(bodyItem)
          ? [{ title: "Remove the quotes", changes: [{ kind: "setValue", value: item, to }], safe: true }]
          : [],
    });
  } else if (item.kind !== "reference") {
    if (isKnown(item, bodyItem)) report({ span, message: noAddress });
  } else if (!isStatic(item.reference)) {
    report({ span, message: "Write a number or a text as the index here: Terraform evaluates nothing in this list." });
  } else aboutAttribute(item, bodyItem, report);
}

/** Whether its indexes are literals. */
function isStatic({ steps }: Reference): boolean {
  return steps.every(({ kind, key }) => kind !== "splat" && (!key || key.kind === "text" || key.kind === "number"));
}

/** What is depended on is a whole block, or an output of a module. */
function aboutAttribute(item: Value & { kind: "reference" }, bodyItem: BodyItem, report: Report): void {
  const { reference, span } = item;
  const named = addressIn(reference);
  if (named?.kind === "action") {
    report({ span, message: "Depend on a resource or a data source: an action runs when its trigger does." });
    return;
  }
  // Of instances there are those of resources and modules alone.
  const isPlace = named?.kind !== "variable" && named?.kind !== "local";
  const attributes = named?.rest.filter(({ kind }) => kind === "name" || !isPlace) ?? [];
  if (!named || attributes.length <= (named.kind === "module" ? 1 : 0)) return;
  const end = reference.steps.indexOf(named.nameStep) + 1;
  const whole = reference.steps.slice(0, end).map(({ name }) => name);
  const isPlain = named.rest.every(({ kind }) => kind === "name");
  report({
    span,
    message: `Depend on ${named.address} as a whole: depends_on takes no attributes.`,
    fixes:
      isPlain && named.kind !== "module" && !isStatement(bodyItem)
        ? [
            {
              title: `Change to ${named.address}`,
              changes: [{ kind: "setValue", value: item, to: { kind: "reference", path: whole } }],
              safe: true,
            },
          ]
        : [],
  });
}

/** What a test can expect to fail is what has conditions. Source: `TestRun.Validate` in internal/configs of Terraform. */
const without: ReadonlySet<string> = new Set(["local", "module", "run", "path", "terraform", "each", "count", "self"]);

function inExpectFailures(item: Value, bodyItem: BodyItem, report: Report): void {
  const { span } = item;
  const root = item.kind === "reference" ? item.reference.steps[0]?.name : undefined;
  if (item.kind !== "reference" ? isKnown(item, bodyItem) : without.has(root ?? ""))
    report({
      span,
      message:
        "Write the address of a variable, an output, a check, a resource or a data source here: only these have conditions that can fail.",
    });
}

function inReplaceTriggeredBy(item: Value, bodyItem: BodyItem, report: Report): void {
  const { span } = item;
  if (item.kind !== "reference") {
    const message =
      "Write the address of a resource or of one of its attributes here: Terraform evaluates nothing else.";
    if (isKnown(item, bodyItem)) report({ span, message, fixes: isStatement(bodyItem) ? [] : unquoted(item) });
    return;
  }
  const { reference } = item;
  const kind = addressIn(reference)?.kind;
  const root = reference.steps[0]?.name ?? "";
  if (kind === "variable" || kind === "local" || kind === "module" || builtIns.has(root)) {
    const message = `Refer to a resource instead of ${root}: only a change of a resource can make Terraform replace another. A terraform_data resource can hold any value.`;
    report({ span, message });
  }
  for (const { key } of reference.steps) {
    const other = key && [...valuesIn(key)].find((part) => part.kind === "reference" && !isOwnInstance(part.reference));
    if (other) report({ span: other.span, message: "Write count.index, each.key or a literal as the index here." });
  }
}

function isOwnInstance({ steps: [root, name] }: Reference): boolean {
  return (root?.name === "count" && name?.name === "index") || (root?.name === "each" && name?.name === "key");
}

function unquoted(value: Value): Fix[] {
  const to = value.kind === "text" ? addressOf(value) : undefined;
  return to ? [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }] : [];
}
