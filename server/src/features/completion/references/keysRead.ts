/** What an argument takes that is a key or a connection string of another resource. */
export interface KeyRead {
  readonly type: string;
  readonly attribute: string;
}

const ofStorage: KeyRead = { type: "azurerm_storage_account", attribute: "primary_access_key" };

/** By the names that these arguments have in azurerm. Source: what its documentation says of them. */
const reads: ReadonlyMap<string, KeyRead> = new Map([
  ["storage_account_access_key", ofStorage],
  ["storage_account_key", ofStorage],
  ["application_insights_connection_string", { type: "azurerm_application_insights", attribute: "connection_string" }],
  ["application_insights_key", { type: "azurerm_application_insights", attribute: "instrumentation_key" }],
]);

/** What an argument of a type takes of another one, where its name tells; undefined where it takes no such thing. */
export function keyReadFor(argument: string, type: string): KeyRead | undefined {
  // Elsewhere it is that of a Cosmos DB account as well.
  if (argument === "account_key") return type.startsWith("azurerm_machine_learning_") ? ofStorage : undefined;
  return reads.get(argument);
}
