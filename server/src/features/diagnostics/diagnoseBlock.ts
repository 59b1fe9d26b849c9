// Shows each rule the nodes of one block that concern it, and collects what they report.
import {
  attempt,
  type BlockNode,
  type BodyItemNode,
  type BodyNode,
  blocksMade,
  hasAssumedInstances,
  isExpanded,
  type ReferenceNode,
  type Scope,
  scopeFrom,
  type ValueNode,
  type Visitor,
  walk,
} from "../../analysis/index";
import { nestedIn, type Resource, resourceOf } from "../../azure/index";
import { isPossible } from "../../fixes/index";
import { type Block, type Body, type BodyItem, type Expression, type Finding, typeOf } from "../../model/index";
import { rules as all, type Report, type Rule } from "../../rules/index";
import type { Span } from "../../text/index";
import { findingInDocument } from "./findingInDocument";
import { everyRule, type RuleTable } from "./ruleTable";

const none: readonly Rule[] = [];

type CallNode = ValueNode<Expression & { span: Span }>;

/** How a rule is shown a node of each kind: made once, since there are many nodes. */
const shown = {
  block: (rule: Rule, node: BlockNode, report: Report) => rule.block?.(node, report),
  resource: (rule: Rule, resource: Resource, report: Report) => rule.resource?.(resource, report),
  moduleCall: (rule: Rule, node: BlockNode, report: Report) => rule.moduleCall?.(node, report),
  body: (rule: Rule, node: BodyNode, report: Report) => rule.body?.(node, report),
  bodyItem(rule: Rule, node: BodyItemNode, report: Report) {
    const isMeant = rule.names?.has(node.item.name) !== false && rule.kinds?.has(node.body.node.block.kind) !== false;
    if (isMeant) rule.bodyItem?.(node, report);
  },
  reference: (rule: Rule, node: ReferenceNode, report: Report) => rule.reference?.(node, report),
  call: (rule: Rule, node: CallNode, report: Report) => rule.call?.(node, report),
  value: (rule: Rule, node: ValueNode, report: Report) => rule.value?.(node, report),
};

/** What visits a block for all rules. */
class FindingVisitor implements Visitor {
  readonly findings: Finding[] = [];
  /** The rule that runs: none reports at any other time. */
  private by!: Rule;
  private part: Pick<ValueNode, "items" | "block"> | undefined;
  /** The body that is looked at as a whole. */
  private whole: Pick<BodyNode, "head" | "body"> | undefined;
  private isAssumed = false;
  private isLenient = false;

  /** To be told that the rule takes a value for that of a variable which may be set to something else. */
  readonly assumes = () => {
    this.isAssumed = true;
  };

  /**
   * @param isThere whether the block has instances where its variables are what they are taken for.
   * @param failed is told which rule has failed.
   */
  constructor(
    private readonly rules: RuleTable,
    private readonly isThere: () => boolean,
    private readonly failed: Scope["failed"],
  ) {}

  private readonly report: Report = (finding) => {
    // An expression may be wrong whatever its variables are, and that of count is looked at first.
    // Azure never sees a resource that is not made.
    const { resource, certainty } = this.by;
    const isOfAzure = resource !== undefined && (certainty === "azure" || certainty === "consequence");
    if (((this.isAssumed && !this.part) || isOfAzure) && !this.isThere()) return;
    const { severity = this.by.severity } = finding;
    const within = this.bodyCalled(finding.span);
    const whole: Finding = { rule: this.by.id, ...finding, ...(within && { within }), severity };
    this.findings.push(severity === "error" ? this.doubted(whole) : whole);
  };

  /** The body that is looked at, or one in it, where a finding is at its head: it is about all that is there. */
  private bodyCalled(span: Span): Body | undefined {
    if (span === this.whole?.head) return this.whole.body;
    const item = this.whole?.body.items.find(({ nameSpan }) => nameSpan === span);
    return item?.value.kind === "body" ? item.value.body : undefined;
  }

  /**
   * No error where the value of a variable is assumed, or Terraform may not evaluate what it is about, or where it is of Azure's own
   * API, of which azapi lets through what Azure alone refuses.
   */
  private doubted(error: Finding): Finding {
    if (this.isAssumed || this.isLenient) return { ...error, severity: "warning" };
    const isEvaluated = !this.part || isExpanded(this.part.items, this.part.block);
    return isEvaluated ? error : { ...error, severity: "warning", isPlanned: true };
  }

  /** Shows a node to rules. One that fails costs what it says of this node alone. */
  private ask<Node>(
    rules: readonly Rule[],
    node: Node,
    show: (rule: Rule, node: Node, report: Report) => void,
    isAssumed = false,
  ): void {
    for (const rule of rules) {
      this.by = rule;
      this.isAssumed = isAssumed;
      const before = this.findings.length;
      try {
        show(rule, node, this.report);
      } catch (error) {
        this.findings.length = before;
        this.failed(`rule ${rule.id}`, error);
      }
    }
  }

  block(node: BlockNode): void {
    this.whole = node.block;
    this.ask(this.rules.block(node.block.kind), node, shown.block);
    const own = node.block.kind === "resource" ? this.rules.blockOfType.get(typeOf(node.block) ?? "") : undefined;
    if (own) this.ask(own, node, shown.block);
    if (node.block.kind === "module") this.ask(this.rules.moduleCall, node, shown.moduleCall);
    this.resource(node);
    this.whole = undefined;
  }

  private resource({ block, scope }: BlockNode): void {
    this.isAssumed = false;
    const resource = attempt("reading of Azure's resources", scope, () => resourceOf(block, scope), undefined);
    // What it is may rest on the value of a variable.
    const { isAssumed } = this;
    this.isLenient = resource?.isOfAzapi === true;
    for (const one of resource ? [resource, ...nestedIn(resource)] : [])
      this.ask(this.rules.resourceOfType.get(one.type) ?? none, one, shown.resource, isAssumed);
    this.isLenient = false;
  }

  body(node: BodyNode): void {
    this.whole = node;
    this.ask(this.rules.body, node, shown.body);
    this.whole = undefined;
  }

  mayMake(item: BodyItem, node: BlockNode): boolean {
    return blocksMade(item, node) !== 0;
  }

  bodyItem(node: BodyItemNode): void {
    const rules = this.rules.bodyItem(node.attribute, node.item.name, node.body.node.block.kind);
    if (rules.length > 0) this.ask(rules, node, shown.bodyItem);
  }

  reference(node: ReferenceNode): void {
    this.part = node;
    this.ask(this.rules.reference, node, shown.reference);
    this.part = undefined;
  }

  call(node: CallNode): void {
    this.ask(this.rules.call, node, shown.call);
  }

  value(node: ValueNode): void {
    this.part = node;
    this.ask(this.rules.value, node, shown.value);
    this.part = undefined;
  }
}

/**
 * What the rules say about one block, merged with override files, in the order of the text. Only findings about the
 * document that has the block: the checks of the other documents find the rest. Spans move with the block when text
 * before it changes.
 */
export function diagnoseBlock(block: Block, scope: Scope, rules: RuleTable = everyRule): readonly Finding[] {
  const { overriding } = scope.module;
  const home = overriding?.homeOf(block) ?? scope.uri;
  const whole = overriding?.merged(block) ?? block;
  const visitor = new FindingVisitor(rules, () => hasAssumedInstances(whole, scope), scope.failed);
  attempt("check of a block", scope, () => walk(whole, scopeFrom(scope, home, visitor.assumes), visitor), undefined);
  const reported = withoutRefused(visitor.findings);
  const findings = overriding
    ? reported.flatMap((finding) => findingInDocument(scope.uri, finding, home, overriding))
    : reported;
  if (findings.length === 0) return findings;
  findings.sort((a, b) => a.span.start - b.span.start);
  return withoutRepeated(findings).map((finding) => withPossibleFixes(finding, whole, scope));
}

const refusingValues = idsOf(all.filter((rule) => rule.refusesValues));
const aboutResources = idsOf(all.filter((rule) => rule.resource));

function idsOf(some: readonly Rule[]): ReadonlySet<string> {
  return new Set(some.map(({ id }) => id));
}

/** What is said, but for what rules about resources say of a value that its schema refuses: nobody gets as far as that. */
function withoutRefused(findings: Finding[]): Finding[] {
  const refused = findings.filter(({ rule }) => refusingValues.has(rule));
  if (refused.length === 0) return findings;
  const spans = new Set(refused.map(({ span }) => `${span.start} ${span.end}`));
  return findings.filter(({ rule, span }) => !aboutResources.has(rule) || !spans.has(`${span.start} ${span.end}`));
}

function withPossibleFixes(finding: Finding, about: Block, scope: Scope): Finding {
  const { fixes = [] } = finding;
  return fixes.every((fix) => isPossible(fix, about, scope))
    ? finding
    : { ...finding, fixes: fixes.filter((fix) => isPossible(fix, about, scope)) };
}

/** Blocks that are items of one list share their name, so that the same would be said about it for each. */
function withoutRepeated(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 1) return findings;
  const said = new Set<string>();
  return findings.filter(({ rule, span, message }) => {
    const one = `${rule} ${span.start} ${span.end} ${message}`;
    const isNew = !said.has(one);
    said.add(one);
    return isNew;
  });
}
