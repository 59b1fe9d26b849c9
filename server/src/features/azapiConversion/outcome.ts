import type { AzapiProof, JsonObject, SeenTrial, Trial } from "../../azure/index";
import type { DocumentEdits, Span } from "../../text/index";

/** What became of resources that were to be converted. */
export interface AzapiConversion extends ModuleConversion {
  /** What a provider can prove of those that are converted. */
  proofs(): readonly AzapiProof[];
}

/** The conversion of one module. */
export interface ModuleConversion {
  /** Edits of all files of the modules, each file once. */
  readonly edits: readonly DocumentEdits[];
  readonly converted: readonly ConvertedResource[];
  readonly refused: readonly RefusedResource[];
  /** What people should know of those that are converted. */
  readonly notes: readonly ConversionNote[];
}

/** The results of asking a provider about resources of a module. */
export interface ProvenOptions {
  /** Why some stay as they are. */
  readonly objections?: Objections;
  /** The addresses for which a provider has proven what it sends, whatever its version; all where it will be asked. */
  readonly proven?: ReadonlySet<string> | "all";
  /** What a provider was seen to send, by address: that counts rather than what is known. */
  readonly seen?: ReadonlyMap<string, SeenTrial>;
}

/** Options of a conversion, including a provider's results. */
export interface ConversionOptions extends ProvenOptions {
  /** What a provider has said in each of several modules, by the folder of the module: resources of two may have one address. */
  readonly byModule?: ReadonlyMap<string, ProvenOptions>;
  /** How azapi takes over what azurerm has made: with the state, or by its id; the first by default. */
  readonly takeOver?: TakeOver;
  /** The version of Azure's API that the resources are written for; that of azurerm by default. */
  readonly apiVersion?: string;
  /** Whether azapi is told what replaces a resource of azurerm's (`replace_triggers_refs`). */
  readonly namesTriggers?: boolean;
  /** What Azure answers about an id, where that is known: what azurerm sends of other resources is taken from there. */
  readonly answered?: (id: string) => JsonObject | undefined;
}

/** How Terraform takes over the resources: by `moved` blocks, or by `removed` and `import` blocks. */
export type TakeOver = "moved" | "import";

/** A trial of a resource that shows what a provider sends for it. */
export interface ResourceTrial extends Trial {
  readonly address: string;
  readonly type: string;
}

/** Why resources stay as they are, by address: sentences. */
export type Objections = ReadonlyMap<string, readonly string[]>;

/** A resource that becomes one of azapi's. */
interface ConvertedResource {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  /** Whether it has become a part of what is there. */
  readonly isPart?: boolean;
  /** Where other resources, which have become a part of it, set something, as paths of its body. */
  readonly setByOthers?: readonly string[];
}

/** What is left out of what a resource was, a sentence. */
interface ConversionNote {
  readonly uri: string;
  readonly address: string;
  readonly span: Span;
  readonly text: string;
}

/** A resource that stays as it is. */
export interface RefusedResource {
  readonly uri: string;
  readonly address: string;
  readonly span: Span;
  /** Sentences. */
  readonly because: readonly string[];
}
