import { connectionArguments } from "../../catalog/index";
import { type Body, type BodyItem, bodyItemOf, isBlockLike, type Value } from "../../model/index";
import { ownProperty } from "../../text/index";
import { didYouMean, listed, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const provisioner: Rule = {
  id: "provisioner",
  severity: "error",
  summary:
    "A provisioner with two tasks or none, whose connection has no host or an unknown argument, or that a `removed` block would never run.",
  why: "`terraform validate` fails: it looks at each provisioner, and at the connection that it uses. It ignores a connection that no provisioner uses.",
  source:
    "https://developer.hashicorp.com/terraform/language/provisioners; internal/terraform/node_resource_validate.go and internal/builtin/provisioners of Terraform",
  kinds: new Set(["resource", "removed"]),
  block({ block }, report) {
    const provisioners = block.body.items.filter(({ name, value }) => name === "provisioner" && value.kind === "body");
    if (provisioners.length === 0) return;
    for (const one of provisioners) {
      aboutTask(one, report);
      if (block.kind === "removed") aboutTime(one, report);
    }
    // What `removed` runs by is read later.
    if (block.kind === "resource") aboutConnections(provisioners, bodyItemOf(block.body, "connection"), report);
  },
};

/** Each provisioner of these kinds is told in one of several ways what to do. */
const ways: Readonly<Record<string, readonly string[]>> = {
  "remote-exec": ["inline", "script", "scripts"],
  file: ["source", "content"],
};

function aboutTask({ nameSpan, labels, value }: BodyItem, report: Report): void {
  const own = ownProperty(ways, labels?.[0]?.text ?? "");
  if (!own || value.kind !== "body" || !value.body.closed || bodyItemOf(value.body, "_")) return;
  const given = own.flatMap((name) => bodyItemOf(value.body, name) ?? []).filter((item) => item.value.kind !== "null");
  if (given.length === 0) report({ span: nameSpan, message: `Set ${listed(own, "or")}: nothing says what to do.` });
  const [first, second] = given.filter((item) => isSure(item.value));
  if (first && second)
    report({
      span: second.nameSpan,
      message: `Keep either ${first.name} or ${second.name}: a provisioner takes one of them.`,
      fixes: [{ title: `Remove ${second.name}`, changes: [{ kind: "remove", item: second }] }],
    });
}

/** Whether it is surely not null. */
function isSure({ kind }: Value): boolean {
  return kind === "text" || kind === "list";
}

/** Nothing is created in the place of what is removed. */
function aboutTime({ nameSpan, value }: BodyItem, report: Report): void {
  const when = value.kind === "body" ? bodyItemOf(value.body, "when")?.value : undefined;
  const word =
    when?.kind === "reference" ? when.reference.steps[0]?.name : when?.kind === "text" ? when.text : undefined;
  if (word === "destroy" || (when && word === undefined)) return;
  report({ span: when?.span ?? nameSpan, message: "Set when to destroy: nothing else happens to what is removed." });
}

/** A provisioner uses its own connection, and what that does not say that of the resource does. */
function aboutConnections(provisioners: readonly BodyItem[], base: BodyItem | undefined, report: Report): void {
  const shared = bodyIn(base);
  const connections = provisioners.map((one) => {
    const body = bodyIn(one);
    return body && bodyItemOf(body, "connection");
  });
  for (const own of connections) {
    const body = bodyIn(own);
    if (!own || !body) continue;
    if (!saysHost(body) && !(shared && saysHost(shared))) withoutHost(own, report);
    aboutArguments(body, report);
  }
  // Behind one of their own nobody looks at what else is there.
  if (!base || !shared || connections.every((own) => own !== undefined)) return;
  if (!saysHost(shared)) withoutHost(base, report);
  aboutArguments(shared, report);
}

function bodyIn(item: BodyItem | undefined): Body | undefined {
  return item?.value.kind === "body" ? item.value.body : undefined;
}

function saysHost(body: Body): boolean {
  return !body.closed || bodyItemOf(body, "host") !== undefined || bodyItemOf(body, "_") !== undefined;
}

function withoutHost({ nameSpan }: BodyItem, report: Report): void {
  report({ span: nameSpan, message: "Set host: a connection needs the address of the machine." });
}

function aboutArguments({ items }: Body, report: Report): void {
  for (const item of items) {
    const { name, nameSpan, form, value } = item;
    const isHalf = form === undefined && value.kind === "missing";
    if (!name || name === "_" || isHalf || ownProperty(connectionArguments, name)) continue;
    const meant = similar(name, Object.keys(connectionArguments));
    report({
      span: nameSpan,
      message: `connection has no ${isBlockLike(item) ? "block" : "argument"} ${name}.${didYouMean(meant)}`,
      fixes:
        meant === undefined ? [] : [{ title: `Change to ${meant}`, changes: [{ kind: "rename", item, name: meant }] }],
    });
  }
}
