/** Facts about the order in which Azure takes resources, out of the text of `order.jsonl`: one a line, each with its sources. */
import { appendTo } from "../../text/index";
import { factsByLine } from "./factsByLine";

/** How two resources depend on each other that Terraform knows no order of. */
type OrderKind =
  /** Azure wants the other one to be there first. */
  | "needs-before"
  /** The same, and the other one is a role or an access policy. */
  | "role-before"
  /** The other one still has to be there while this one is destroyed. */
  | "must-outlive"
  /** Azure takes one write at a time. */
  | "one-at-a-time"
  /** Azure needs a while after the other one is there. */
  | "wait-after"
  /** This one is right only where the other one, or itself, looks otherwise. */
  | "together-with"
  /** Something stays behind when this one is destroyed. */
  | "purge"
  /** What is written cannot be taken back. */
  | "one-way"
  /** It acts as an identity that needs a role on something. */
  | "needs-role"
  /** The same of a role without which the resource is made, and does not do all that it can. */
  | "uses-role"
  /** The role does not give what it is given for. */
  | "useless-role"
  /** The provider itself writes those that name the same thing one after another. */
  | "locked"
  /** How long it takes. */
  | "takes"
  /** Who makes it through azurerm needs further operations of Azure's. */
  | "asks"
  /** What waits for it has given time to what it waits for. */
  | "pauses"
  /** Who makes what refers to it needs an operation on it. */
  | "linked";

/**
 * A condition, which must certainly hold, for the resource that needs the order (`a`) or for the other one (`b`), at a
 * path of arguments: azurerm's for its resources (`identity.identity_ids`), azapi's for its own (`parent_id`,
 * `body.properties.subnetId`). `>` continues in the resource that a value refers to, and `|` separates alternative
 * paths. `parts` is everything that a text is composed of. The path `role` is the role of an assignment, `self` the
 * resource, `id` the end of its id, `host` the host name that it is about: for a record, with its zone.
 */
export type OrderCondition = {
  readonly a?: string;
  readonly b?: string;
  /** In the configuration of azurerm instead, whose defaults count: `features.key_vault.purge_soft_delete_on_destroy`. */
  readonly provider?: string;
} & (
  | /** That both name the same thing, `b` at this path; or `a` what a third resource names, and `b` what that names besides. */ {
      readonly same: string;
      readonly through?: Through;
    }
  | /** That a value is one of these. */ { readonly is: readonly string[] }
  | /** That no value may be one of these, whose case counts where that is said. */ {
      readonly not: readonly string[];
      readonly isExact?: true;
    }
  | /** That a text has this part. */ { readonly has: string }
  | /** That a number is less than this one. */ { readonly below: number }
  | /** That a time is shorter than this one: `90m`. */ { readonly shorter: string }
  | /** That what `a` names does not include the other one, and all of it is known. */ { readonly lacks: "self" }
  | /** That nothing is set in the provider's configuration, and the default is one of these. */ {
      readonly default: readonly string[];
    }
  | /** That something is set, or nothing is. */ { readonly set: boolean }
  | /** That it is who applies the module, or surely somebody else. */ { readonly caller: boolean }
  | /** That it refers to a resource of such a type. */ { readonly to: readonly string[] }
  | /** That it reads a data source that waits for something (`depends_on`), and is unknown whenever that changes. */ {
      readonly deferred: true;
    }
  | /** That the module has no resource of such a type with this text in its type of Azure. */ {
      readonly none: readonly string[];
      readonly has: string;
    }
);

/**
 * A resource of one of these types that connects two others: what it names at one path, and what it names at another.
 */
export interface Through {
  readonly of: readonly string[];
  readonly a: string;
  readonly b: string;
}

/** A role that an identity needs on something for a resource: the paths at which the resource refers to both. */
export interface NeededRole {
  /** `self` for the identity of the resource, `caller` for who applies the module. */
  readonly principal: string;
  /** Where the object id is read in that resource, where that is no identity of its own: `kubelet_identity[0].object_id`. */
  readonly reads?: string;
  readonly on?: string;
  /** Instead: it is about the one resource of these types that a module has. */
  readonly only?: readonly string[];
  readonly role: string;
  /** Other roles that do as well. */
  readonly enough: readonly string[];
  /** Of a role of Cosmos DB's own, which is about data and no role of Azure's: its id in each account. The one with a higher id does as well. */
  readonly dataRole?: string;
  /** What it is about in that account, which the resource itself makes: `dbs/enterprise_memory`. */
  readonly below?: string;
  /** Whether Azure refuses the resource without it. */
  readonly isRefused?: true;
}

/** A change of an argument, or its removal where that is said, that Azure refuses, or else makes only by replacing the resource. */
interface OneWayChange {
  /** The values from which there is no way back. */
  readonly from?: readonly string[];
  /** Whether every change is meant. */
  readonly any?: true;
  readonly isRemoved?: true;
  readonly isRefused?: true;
}

/** What makes a resource right by itself: an argument, or one of a nested block (`timeouts.delete`), with its value. */
interface OrderFix {
  readonly set: string;
  readonly to: PlainValue;
  /** The argument that refers to the resource where that belongs, where it is another one. */
  readonly on?: string;
}

/** A text, a list, or a nested block. */
export type PlainValue = string | readonly PlainValue[] | { readonly [name: string]: PlainValue };

/** A fact about the order of resources, or about what happens to them later. */
export interface OrderFact {
  readonly id: string;
  readonly kind: OrderKind;
  /** Types, as azurerm has them and as Azure's own API does, which azapi takes. */
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly when: readonly OrderCondition[];
  /** What happens without the order: a sentence of ours without its full stop. */
  readonly says: string;
  /** What to do where that is no order between the two: a sentence of ours without its full stop. */
  readonly wants?: string;
  /** Where that is to be said: at the value at this path. Of what is locked, what is locked. */
  readonly at?: string;
  readonly needs?: NeededRole;
  /** The change of what is at that path that a fact is about, where a text tells it. */
  readonly change?: OneWayChange;
  /** Operations as roles have them: `Microsoft.Storage/storageAccounts/listKeys/action`. */
  readonly actions?: readonly string[];
  /** Present where these are all that is asked, in the place of those of the type. */
  readonly isInstead?: true;
  /** How long it mostly takes to be made, from and to. */
  readonly minutes?: readonly [from: number, to: number];
  /** How long what needs the other one waits with `time_sleep`, where waiting helps: `60s`. */
  readonly wait?: string;
  /** Those of which the first one counts that the version in force takes. */
  readonly fix?: readonly OrderFix[];
  /** `documented`, `recorded error`: by documentation, or by what Azure has answered; else by what the provider or several modules do. */
  readonly certainty: "documented" | "recorded error" | "provider source" | "several modules do it";
  /** Present where the order was read, and the reason follows from the types. */
  readonly isInferred?: true;
  /** Present where Azure refuses it now and then, and mostly takes it. */
  readonly isRare?: true;
  /** Present where the provider itself tries again until its time is over. */
  readonly isRetried?: true;
  /** Present where Azure takes it all the same. */
  readonly isTaken?: true;
  /** Of a role, present where nothing is said of it unless somebody asks: few need it, or a rule of its own says it. */
  readonly isOffered?: true;
  /** Present where it is said once of all that name the same thing. */
  readonly isOnce?: true;
  /** Present where one of several that belong to a resource is enough, such as one rule of a load balancer. */
  readonly isOneEnough?: true;
  readonly sources: readonly string[];
}

/** All of them. */
export interface OrderFacts {
  readonly all: readonly OrderFact[];
  /** Types that wait, or run something that may. */
  readonly pausing: readonly string[];
  /** By a type of what needs the order, in lower case. */
  about(type: string): readonly OrderFact[];
}

/** Empty if the text is not such a list. */
export function readOrderFacts(text: string): OrderFacts {
  const all = factsByLine<OrderFact>(text);
  const byType = new Map<string, OrderFact[]>();
  for (const fact of all) for (const type of fact.a) appendTo(byType, type.toLowerCase(), fact);
  const pausing = all.filter(({ kind }) => kind === "pauses").flatMap(({ a }) => a);
  return { all, pausing, about: (type) => byType.get(type) ?? [] };
}

/** Whether Azure's documentation or its answers say that it is refused. */
export function isRecorded({ certainty, isInferred, isRare }: OrderFact): boolean {
  return !isInferred && !isRare && (certainty === "documented" || certainty === "recorded error");
}

/** The page of a source: `owner/name path:line@commit`, or `owner/name#number` of an issue. */
export function sourcePage(source: string): string {
  const [, repository, path = "", line, commit] = /^(\S+) (.+?)(?::(\d+))?@(\w+)$/.exec(source) ?? [];
  if (!repository) return `https://github.com/${source.replace("#", "/issues/")}`;
  return `https://github.com/${repository}/blob/${commit}/${path.replaceAll(" ", "%20")}${line ? `#L${line}` : ""}`;
}
