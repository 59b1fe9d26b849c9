/** What is asked and answered while a module is planned, and what a plan says. */
import type { WantedProvider } from "../../analysis/index";
import type { Json, JsonObject, StateObject, StoredOutput } from "../../azure/index";
import type { BodySchema } from "../../catalog/index";
import type { Result } from "../../evaluation/index";
import type { Span } from "../../text/index";

/** A path into a resource: names, indexes and keys. */
export type PlanPath = readonly (string | number)[];

/** A question to a provider about one instance of a plan. */
export interface PlanStep {
  readonly address: string;
  readonly type: string;
  readonly provider: WantedProvider;
  /** What we know of its type, for where no provider is there. */
  readonly facts?: { readonly body: BodySchema; readonly release: string };
  /** Its arguments, as far as they are known. */
  readonly config: Result;
  /** What the state has of it; absent where it is to be created. */
  readonly prior?: Pick<StateObject, "schemaVersion" | "kept" | "isTainted"> & { readonly attributes: JsonObject };
  /** The id by which an `import` block takes it in, as far as that is known. */
  readonly imports?: string;
  /** What the state has, where that is of another type, which a `moved` block has it take over. */
  readonly takesOver?: { readonly address: string; readonly type: string };
  /** What `ignore_changes` leaves alone. */
  readonly ignored: "all" | readonly PlanPath[];
  /** Arguments at the top that Terraform would know, and we do not. */
  readonly unsure: ReadonlySet<string>;
  /** Attributes at the top whose values are shown nowhere. */
  readonly hidden: ReadonlySet<string>;
  /** Whether `replace_triggered_by` says that it is replaced. */
  readonly isTriggered: boolean;
}

/** What happens to something. */
export type PlanAction = "create" | "update" | "replace" | "none";

/** A change of an attribute. */
export interface AttributeChange {
  /** Names and indexes with dots between them. */
  readonly path: string;
  /** As Terraform writes values; absent where there is none. What is secret is never here. */
  readonly before?: string;
  readonly after?: string;
  /** Whether this change replaces the resource. */
  readonly replaces: boolean;
  /** The argument, where it is written. */
  readonly place?: { readonly uri: string; readonly span: Span };
}

/** A resource that changes, as Terraform prints it: what it is, and what it becomes. What is secret is never here. */
export interface PlannedTexts {
  readonly before: string;
  readonly after: string;
}

/** What a provider says about a step. */
export type StepAnswer =
  | {
      readonly kind: "planned";
      readonly action: PlanAction;
      readonly changes: readonly AttributeChange[];
      /** Where something that is there changes. */
      readonly texts?: PlannedTexts;
      /** What it has afterwards. */
      readonly after: Result;
      /** Names of attributes that its schema calls sensitive. */
      readonly sensitive: ReadonlySet<string>;
      /** Arguments of which the action may still depend, since we do not know them. */
      readonly open: readonly string[];
      /** Variables of the first module on which attributes rest that are no arguments, by these. */
      readonly variables?: ReadonlyMap<string, ReadonlySet<string>>;
      /** Whether what there is was read, and not taken from the state. */
      readonly isRead?: boolean;
      /** What is to be said of what was read: whole sentences. */
      readonly remarks?: readonly string[];
      /** Why what there is could not be read, so that the state counts: what follows "What Azure has of it is not known", to the full stop. */
      readonly unread?: string;
      /** Who says so: `azurerm 5.2.0`; absent where only our own facts say it. */
      readonly by?: string;
    }
  | {
      /** It takes over what another type's resource is. */
      readonly kind: "takenOver";
      /** What that means: sentences. */
      readonly because: string;
      /** What it has afterwards, but for what its provider reads. */
      readonly after: Result;
      /** Arguments that are not known, and would make it anew if they were others than what is there has. */
      readonly open: readonly string[];
      readonly by?: string;
    }
  | {
      /** Why it makes no plan: a sentence. */
      readonly kind: "refused" | "unknown";
      readonly because: string;
      readonly by?: string;
    };

/** What an apply would do about one instance. */
export interface PlannedResource {
  readonly address: string;
  /** The module that it is in, as its address begins; empty for the one that is looked at. */
  readonly module: string;
  readonly type: string;
  readonly action: PlanAction | "destroy" | "forget" | "import" | "takeOver" | "unknown" | "refused";
  /** Where it was before, if a `moved` block or Terraform itself moves it. */
  readonly from?: string;
  readonly changes: readonly AttributeChange[];
  /** As in `StepAnswer`. */
  readonly texts?: PlannedTexts;
  /** Whole sentences: why it is destroyed or not known, or what an answer does not say. */
  readonly because: readonly string[];
  /** As in `StepAnswer`; it is among `because` as well. */
  readonly unread?: string;
  /** Whether the new one is created before the old one is destroyed. */
  readonly createFirst?: boolean;
  readonly by?: string;
  /** The head of its block. */
  readonly place?: { readonly uri: string; readonly span: Span };
}

/** What happens to an output of the first module. */
export interface PlannedOutput {
  readonly name: string;
  readonly action: "create" | "update" | "destroy" | "unknown";
  /** As in `AttributeChange`. */
  readonly before?: string;
  readonly after?: string;
  /** Whole sentences: why it is not known. */
  readonly because: readonly string[];
  readonly place?: { readonly uri: string; readonly span: Span };
}

/** A condition that does not hold, or a value that its variable does not take, so that the plan fails. */
export interface FailedCondition {
  readonly kind: "condition" | "value";
  /** What it is a condition of: `module.net.var.size`. */
  readonly address: string;
  /** A whole sentence, with what the condition itself says. */
  readonly because: string;
  readonly place: { readonly uri: string; readonly span: Span };
}

/** What an apply of a module would do. */
export interface ModulePlan {
  readonly resources: readonly PlannedResource[];
  /** Those that change. */
  readonly outputs: readonly PlannedOutput[];
  readonly failed: readonly FailedCondition[];
  /** Whole sentences about what is left out, and what the plan rests on. */
  readonly notes: readonly string[];
  /** Whether something is left out, or Terraform makes no plan of it as it is: notes say what. */
  readonly isPartial: boolean;
}

/** What a plan begins with. */
export interface PlanRequest {
  readonly objects: readonly StateObject[];
  /** Values of variables that go before those of files. */
  readonly variables: ReadonlyMap<string, Json>;
  /** Outputs as the state has them. */
  readonly outputs: ReadonlyMap<string, StoredOutput>;
  readonly workspace: string;
  /**
   * Present where nobody knows how it will be applied: the workspace has no name then, and these variables of the first module have no value, whatever
   * the code says.
   */
  readonly open?: ReadonlySet<string>;
  /** What somebody gives to variables beside the files that Terraform reads by itself. */
  readonly given?: GivenValues;
}

/** Values of variables of the first module. */
export interface GivenValues {
  /** What the environment says, by the name of the variable: it counts least. */
  readonly environment: ReadonlyMap<string, string>;
  /** What the command line says, in its order: the last counts, and before all else. */
  readonly options: readonly GivenOption[];
}

/** A value as it is typed, or the values of a file, as text in Terraform's own language or in JSON. */
export type GivenOption =
  | { readonly kind: "value"; readonly name: string; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly text: string; readonly isJson: boolean };

/** A plan in progress. Each turn asks about instances, and gets the answers in the same order. */
export type PlanWalk = Generator<readonly PlanStep[], ModulePlan, readonly StepAnswer[]>;
