import {
  blockSchemaOf,
  calledModule,
  evaluated,
  follow,
  isComplete,
  mayBeNewer,
  outputStep,
  rootOfInstalled,
  type Scope,
  scopeOfCalled,
  typeSchemaOf,
  usesOpenTofu,
} from "../analysis/index";
import type { BodySchema, Provider, TypeSchema } from "../catalog/index";
import { declareOutput } from "../fixes/index";
import {
  type Address,
  changeName,
  type Declaration,
  type Fix,
  hasType,
  isRepeated,
  type TraversalStep,
  typeOf,
} from "../model/index";
import { ownProperty, type Span } from "../text/index";
import { absence, didYouMean, neverSeen, similar } from "../wording/index";
import type { Report, ReportedFinding, Rule } from "./rule";

const ownValues: Record<string, readonly string[]> = {
  each: ["key", "value"],
  count: ["index"],
  path: ["module", "root", "cwd"],
  terraform: ["workspace", "applying"],
};

export const unknownAttribute: Rule = {
  id: "unknown-attribute",
  severity: "error",
  summary: "An attribute that the referenced resource or data source does not have.",
  why: "`terraform validate` fails: only what the provider's schema has can be read from a resource or data source.",
  source: "the schemas of the provider's releases",
  reference(node, report) {
    const { value: reference, attribute, block, items, isTried, declarations } = node;
    if (reference.bound || (attribute?.means && attribute.means !== "address")) return;
    // One of Terraform's providers is called terraform too, and keys name configurations there: `providers = { terraform.hub = … }`.
    if (items[0]?.name === "providers" && block.block.kind === "module") return;
    const [root, second] = reference.steps;
    const isTofu = root?.name === "tofu" && usesOpenTofu(block.scope.module);
    const own = isTofu ? ["workspace"] : root && ownProperty(ownValues, root.name);
    if (own && second?.kind !== "name")
      report({
        span: reference.span,
        message: `Write ${own.map((name) => `${root?.name}.${name}`).join(" or ")}: ${root?.name} alone has no value.`,
      });
    else if (own && second?.name && !own.includes(second.name)) {
      report({
        span: second.span,
        message: `${root?.name} has no ${second.name}: write ${own.map((name) => `${root?.name}.${name}`).join(" or ")}.`,
        fixes: changeName(second.span, own.length === 1 ? own[0] : similar(second.name, own)),
      });
    }
    const isSelf = root?.name === "self" && hasType(block.block.kind);
    const schema = isSelf ? block.schema : node.schema;
    const named = isSelf
      ? { kind: block.block.kind, address: "self", type: typeOf(block.block), rest: reference.steps.slice(1) }
      : node.named;
    if (named?.kind === "module") {
      // What is depended on, or has an address in the state, need not be an output.
      if (!attribute?.means) aboutOutput(named, declarations[0], block.scope, isTried, report);
      return;
    }
    // What a search finds is in a list of its own, `data`.
    if (!named?.type || named.kind === "list" || (!isSelf && declarations.length === 0)) return;
    const { provider, type, attributes, own: ownType } = schema;
    if (ownType && attributes) return aboutOwn(named, attributes, isTried, report);
    if (!provider || !type || !attributes) return;
    const version = block.scope.versionOf(provider.name);
    if (!isComplete(schema, block.scope)) return;
    const { lost, body } = follow(named.rest, attributes);
    if (!lost || (isTried && isEvaluated(named.rest, lost))) return;
    const isTop = body === attributes;
    const meant = body && similar(lost.name, body.keys());
    const about = { named: named.type, provider, version, type, isTop, meant };
    report(ofLost(lost.name, lost.span, about, block.scope));
  },
  // What is read as a whole, in a `for` or of a local, is known once it is evaluated.
  value(node, report) {
    if (node.attribute?.means) return;
    for (const { lacks, span } of evaluated(node).problems) {
      if (!lacks) continue;
      const { scope } = node.block;
      const schema = typeSchemaOf(lacks.of.kind, lacks.of.type, scope);
      const { provider, type, attributes } = schema;
      if (!provider || !type || !attributes || attributes.has(lacks.name) || !isComplete(schema, scope)) continue;
      const version = scope.versionOf(provider.name);
      const meant = similar(lacks.name, attributes.keys());
      report(ofLost(lacks.name, span, { named: lacks.of.type, provider, version, type, isTop: true, meant }, scope));
    }
  },
};

interface Lost {
  readonly named: string;
  readonly provider: Provider;
  readonly version: string;
  readonly type: TypeSchema;
  /** Whether it would be in the type itself, and not in a block of it. */
  readonly isTop: boolean;
  readonly meant: string | undefined;
}

/** What is said of an attribute that a type of a provider does not have. */
function ofLost(
  name: string,
  span: Span,
  { named, provider, version, type, isTop, meant }: Lost,
  scope: Scope,
): ReportedFinding {
  const presence = isTop ? provider.presence(type.kind, type.name, [name], version) : {};
  const reason = absence(presence, provider, version);
  const isOpen = !reason && mayBeNewer(name, meant, provider, scope);
  const hint = isOpen
    ? isTop
      ? neverSeen(provider, version)
      : ` A release after ${provider.name} ${version} may have it.`
    : didYouMean(meant);
  return {
    ...(isOpen && { severity: "warning" as const }),
    ...(presence.until && { lastIn: { provider: provider.name, version: presence.until } }),
    span,
    message: `${named} has no attribute ${name}${isTop ? "" : " here"}.${reason || hint}`,
    fixes: changeName(span, meant),
  };
}

/** An attribute that a type of Terraform itself does not have. */
function aboutOwn(
  { type, rest }: Pick<Address, "rest"> & { type?: string | undefined },
  attributes: BodySchema,
  isTried: boolean,
  report: Report,
): void {
  const { lost, body } = follow(rest, attributes);
  if (!lost || (isTried && isEvaluated(rest, lost))) return;
  const meant = body && similar(lost.name, body.keys());
  report({
    span: lost.span,
    message: `${type} has no attribute ${lost.name}${body === attributes ? "" : " here"}.${didYouMean(meant)}`,
    fixes: changeName(lost.span, meant),
  });
}

/**
 * Whether Terraform reads a step only when it evaluates: behind a splat or an index that is worked out. Everything else it holds
 * against the schema before it tries anything.
 */
function isEvaluated(steps: readonly TraversalStep[], step: TraversalStep): boolean {
  return steps
    .slice(0, steps.indexOf(step))
    .some(({ kind, key }) => kind === "splat" || (key !== undefined && key.kind !== "text" && key.kind !== "number"));
}

/** An output that a called module does not have, which Terraform finds only when it evaluates the reference. */
function aboutOutput(
  { address, rest }: Pick<Address, "address" | "rest">,
  call: Declaration | undefined,
  scope: Scope,
  isTried: boolean,
  report: Report,
): void {
  const outputs = call && blockSchemaOf(call.block, scope).attributes;
  const step = call && (keyOfOutput(rest, call) ?? outputStep(rest, call.block.body));
  if (!outputs || !step?.name || outputs.has(step.name)) return;
  const meant = similar(step.name, outputs.keys());
  const span = step.key?.kind === "text" ? step.key.inner : step.span;
  report({
    ...(isTried && { severity: "hint" }),
    span,
    message: `The module that ${address} calls has no output ${step.name}.${didYouMean(meant)}`,
    fixes: [...changeName(span, meant), ...addingOutput(step.name, call, scope)],
  });
}

/** The output that a text in brackets names, where no instance has a key: `module.net["id"]`. */
function keyOfOutput([first]: readonly TraversalStep[], { block }: Declaration): TraversalStep | undefined {
  const step = isRepeated(block.body) ? undefined : first;
  return step?.kind === "index" && step.key?.kind === "text" ? step : undefined;
}

/** What the called module has under that name, as an output of it. */
function addingOutput(name: string, { block }: Declaration, scope: Scope): Fix[] {
  const module = calledModule(block, scope);
  // What is installed comes anew with the next terraform init.
  const isOurs = module && !module.leftOut?.length && rootOfInstalled(module.folder) === undefined;
  const changes = isOurs ? declareOutput(name, scopeOfCalled(module, scope)) : [];
  return changes.length > 0 ? [{ title: `Declare the output ${name}`, changes }] : [];
}
