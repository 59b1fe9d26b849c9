// What a local state file says that there is. It may hold secrets: nothing of it is ever shown, written or sent.
import type { JsonObject } from "../json";

/** A state file as far as it matters here. */
export interface State {
  readonly instances: readonly Instance[];
}

/** A managed resource of the state; with `count` or `for_each` each of them. */
export interface Instance {
  /** As Terraform writes it, with its module and its key: `module.ml.azurerm_key_vault.kv["a"]`. */
  readonly address: string;
  readonly type: string;
  /** The name of the provider configuration, where it is not the default one: `other`. */
  readonly alias?: string;
  readonly attributes: JsonObject;
  /** Names of attributes whose values the state calls sensitive. */
  readonly sensitive: ReadonlySet<string>;
}
