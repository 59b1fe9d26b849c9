import { AzureadProvider } from "./.gen/providers/azuread/provider";

// Both have a default that the environment may change.
new AzureadProvider(this, "azuread", {});
