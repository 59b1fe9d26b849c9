import type { BlockNode, BodyItemNode, BodyNode, ReferenceNode, ValueNode } from "../analysis/index";
import type { Resource } from "../azure/index";
import type { Attribute, VersionRange } from "../catalog/index";
import type { Expression, Finding, Severity } from "../model/index";
import type { Span } from "../text/index";

/**
 * What a rule says about a node: a finding without the rule's id, which is added, and so is the rule's severity unless
 * the finding has one.
 */
export type ReportedFinding = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

/**
 * Takes what a rule says. Errors become warnings where they rest on a value that may be another one, or on a reference that
 * Terraform may not evaluate.
 */
export type Report = (finding: ReportedFinding) => void;

/**
 * How sure a finding is: whether Terraform itself or the provider's validation refuses it (`terraform`), only the provider or
 * Azure once something is planned or applied (`azure`), nobody, although it does something that is hardly intended
 * (`consequence`), or nobody, and there may be good reasons for it (`opinion`; information that can be turned off together), or it means
 * the same to Terraform and is only how a module is written (`style`; off until settings turn it on), by a convention that only some
 * teams have (`convention`; no editor turns it on by itself either).
 */
export type Certainty = "terraform" | "azure" | "consequence" | "opinion" | "style" | "convention";

/**
 * One thing that is checked. A rule is a value in a list: it checks one kind of node, uses only the node and its
 * scope, and never another rule. The walk shows it every such node once.
 */
export interface Rule {
  /** Reads well on its own; it is the diagnostic's code, the name in settings and in comments that suppress it. */
  readonly id: string;
  readonly severity: Severity;
  /** Absent where Terraform or the provider's validation refuses what is found. */
  readonly certainty?: Certainty;
  /** What the rule is about, one sentence. */
  readonly summary: string;
  /** What happens otherwise, and when: for the rule's page. Markdown. */
  readonly why?: string;
  /** Where the fact was read: a page, or a file of the provider. */
  readonly source?: string;
  /** Versions of azurerm in which it holds; absent: in all. */
  readonly versions?: VersionRange;
  /**
   * Types of resources that `block` or `resource` wants to see, in azurerm's words, or in Azure's own where azurerm has none
   * (`Microsoft.MachineLearningServices/workspaces/onlineEndpoints`); absent: it sees every block.
   */
  readonly types?: readonly string[];
  /** The kinds of blocks that `block` wants to see, and whose arguments `bodyItem` does; absent: all. */
  readonly kinds?: ReadonlySet<string>;
  /**
   * What another release of the provider says of what it finds: `same`, the same; `lastIn`, the finding tells by its own `lastIn`;
   * `unknown`, nobody can tell, since its facts were learned argument by argument and may be missing for a release that refuses the same.
   * Absent: whatever the rule says under that release.
   */
  readonly otherReleases?: "same" | "lastIn" | "unknown";
  /** Whether it reports errors, although `severity` is less: other releases are asked for those that do alone. */
  readonly mayBeError?: true;
  /** Whether what it finds is a value that the schema of its argument refuses: then no rule about resources says more of that value. */
  readonly refusesValues?: true;
  /** The files beside those of a module that alone it is about, if it is: test files, or files of values. */
  readonly files?: "tests" | "values";
  block?(node: BlockNode, report: Report): void;
  /**
   * The resources of `types` in the words of either provider: as azurerm has them, and as azapi takes them of Azure's own API. Errors
   * become warnings in the latter, since azapi lets through what Azure alone refuses.
   */
  resource?(resource: Resource, report: Report): void;
  /** The calls of modules, whatever `types` says: for what is so of a resource only because of what a call gives its module. */
  moduleCall?(node: BlockNode, report: Report): void;
  body?(node: BodyNode, report: Report): void;
  /**
   * Which arguments `bodyItem` wants to see, by their schema alone (undefined: what no schema has); absent: it sees all. It is
   * asked once for each schema.
   */
  concerns?(attribute: Attribute | undefined): boolean;
  /** The names of the arguments that `bodyItem` wants to see, whatever contains them; absent: all. */
  readonly names?: ReadonlySet<string>;
  bodyItem?(node: BodyItemNode, report: Report): void;
  reference?(node: ReferenceNode, report: Report): void;
  call?(node: ValueNode<Expression & { span: Span }>, report: Report): void;
  /** A value that is no part of another one: what is behind an equals sign, say. */
  value?(node: ValueNode, report: Report): void;
}
