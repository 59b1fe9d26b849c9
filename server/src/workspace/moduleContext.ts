import type { ConstraintText, InstalledModule, ToolVersion } from "../model/index";
import type { Settings } from "./settings";

/** Files beside or above a module that decide the provider version. */
export interface ModuleContext {
  /** The text of the nearest `.terraform.lock.hcl`: the folder's own or that of the module that calls it. */
  readonly lock?: string;
  /** The path from the folder to the one that this file is in: ".", or "../production". */
  readonly lockIn?: string;
  /** Texts of the `.tf` files of modules that call this one, which may constrain it further. */
  readonly parents: readonly string[];
  /** True where a module calls this one, whether or not it constrains anything. */
  readonly isCalled?: boolean;
  /** The version constraints of the modules that this one calls, as deep as they call others. */
  readonly called?: readonly CalledConstraint[];
  /** Names of files of the folder's module that are there and were not read: nothing is ever said to be missing from it. */
  readonly leftOut?: readonly string[];
  /** Of what the module reads (`Service.filesRead`), that which is surely not there. */
  readonly missing?: readonly string[];
  /** What files of data and templates hold that the module reads, by the same paths. */
  readonly contents?: ReadonlyMap<string, string>;
  /** The folders that are where missing ones were looked for, in the same form. */
  readonly neighbours?: readonly string[];
  /** What Terraform has installed for the calls of the folder's module. */
  readonly installed?: readonly InstalledModule[];
  /** Which releases of Terraform or OpenTofu the nearest files of version managers choose. */
  readonly toolVersions?: readonly ToolVersion[];
  /** What fixes the versions of providers for programs of another language in the folder, the strongest first. */
  readonly pins?: readonly Pin[];
  /** What the nearest `.azureml-terraform.json` sets; what people set themselves comes before it. */
  readonly configuration?: Settings;
  /** Names of the packages that the nearest package.json lists. */
  readonly packages?: readonly string[];
  /** By provider, the newest release that the bindings which are listed there can be of, where they get no newer ones. */
  readonly upTo?: Readonly<Record<string, string>>;
  /** True where the provider's bindings are installed or generated. */
  readonly hasBindings?: boolean;
  /** True where the CDK is too old for constructs to say what has moved. */
  readonly predatesMoves?: boolean;
}

/** A version constraint on a provider in a called module, also in a module that is called through others. */
export interface CalledConstraint extends ConstraintText {
  /** The call of the folder's own module through which it is reached, where that leads to something that Terraform has installed. */
  readonly call?: string;
}

/** Something that says which version of a provider programs use. */
export interface Pin {
  /** Its local name: `azurerm`. */
  readonly provider: string;
  /** An exact version, or a constraint. */
  readonly version: string;
  /** Where that is, a sentence. */
  readonly because: string;
}
