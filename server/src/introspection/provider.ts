/**
 * What a provider is asked, whatever carries the questions: Terraform's plugin protocol, versions 5 and 6. Types only; `hosts/provider` has
 * the connection.
 */
import type { Type } from "../evaluation/index";
import type { CtyValue } from "./cty";

/** The kinds of configuration that can be validated. */
export type ConfigKind = "provider" | "resource" | "data" | "ephemeral" | "list" | "action";

/** A provider that answers. Every method rejects with `ProviderGone` where the provider died or was too slow. */
export interface ProviderConnection {
  schema(): Promise<ProviderSchema>;
  /** Configures it, as before the first plan; what it says against that. */
  configure(config: CtyValue): Promise<readonly Diagnostic[]>;
  /** What the provider's own validation says of a configuration, which has every name of its schema. */
  validate(kind: ConfigKind, type: string, config: CtyValue): Promise<readonly Diagnostic[]>;
  /**
   * A plan from one state to another. `prior` is null for a creation; `config` is what people wrote, `proposed` what Terraform makes of it.
   * `kept` is what the provider keeps with the prior state.
   */
  plan(type: string, prior: CtyValue, proposed: CtyValue, config: CtyValue, kept?: Uint8Array): Promise<Plan>;
  /** Does what was planned; gives the state afterwards, in part where it fails. */
  apply(type: string, prior: CtyValue, plan: Plan, config: CtyValue): Promise<StoredState>;
  /** The state as the cloud has it now; null where there is nothing any more. */
  read(type: string, state: CtyValue, kept?: Uint8Array): Promise<StoredState>;
  /** What an import of `id` begins with, to be read: mostly the id alone. A provider that is not configured can only refuse. */
  importState(type: string, id: string): Promise<ImportedState>;
  /** A state as it was stored by an earlier release, as JSON under the version of its schema, in the form of this one. */
  upgradeState(type: string, version: number, json: string): Promise<Omit<StoredState, "kept">>;
}

/** The provider crashed, hung or gave an invalid answer. The caller may ask something else. */
export class ProviderGone extends Error {}

/** It gave no answer in time, and was ended. */
export class ProviderSilent extends ProviderGone {}

export interface Plan {
  readonly planned: CtyValue;
  /** Paths of attributes whose change replaces the resource. */
  readonly requiresReplace: readonly AttributePath[];
  /** What the provider keeps with the plan, such as timeouts, in a form of its own. */
  readonly kept: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** A resource as Terraform stores it. */
export interface StoredState {
  readonly state: CtyValue;
  /** What the provider keeps with it, in a form of its own. */
  readonly kept: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an import begins with: some providers import several resources by one id. */
interface ImportedState {
  readonly resources: readonly (Omit<StoredState, "diagnostics"> & { readonly type: string })[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of attributes, keys of maps and indexes of lists. Elements of sets cannot be named. */
export type AttributePath = readonly (string | number)[];

export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly path: AttributePath;
}

export interface ProviderSchema {
  readonly provider: BlockSchema | undefined;
  readonly resource: ReadonlyMap<string, BlockSchema>;
  readonly data: ReadonlyMap<string, BlockSchema>;
  readonly ephemeral: ReadonlyMap<string, BlockSchema>;
  readonly list: ReadonlyMap<string, BlockSchema>;
  readonly action: ReadonlyMap<string, BlockSchema>;
  readonly functions: ReadonlyMap<string, FunctionSchema>;
}

export interface BlockSchema {
  readonly attributes: readonly AttributeSchema[];
  readonly blocks: readonly NestedBlockSchema[];
  readonly deprecated: boolean;
  readonly deprecationMessage: string;
}

export interface AttributeSchema {
  readonly name: string;
  readonly type: Type;
  /** The attributes of an object, a list, set or map of objects that the newer framework describes one by one. */
  readonly nested?: { readonly attributes: readonly AttributeSchema[]; readonly nesting: Nesting };
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly sensitive: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly deprecationMessage: string;
}

export type Nesting = "single" | "list" | "set" | "map";

export interface NestedBlockSchema {
  readonly name: string;
  readonly block: BlockSchema;
  /** `group` is a single block that is there even when nobody writes it. */
  readonly nesting: Nesting | "group";
  readonly minItems: number;
  readonly maxItems: number;
}

export interface FunctionSchema {
  readonly parameters: readonly FunctionParameterSchema[];
  readonly variadic?: FunctionParameterSchema;
  readonly returns: Type;
  readonly summary: string;
}

export interface FunctionParameterSchema {
  readonly name: string;
  readonly type: Type;
}
