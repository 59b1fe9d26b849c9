// Who publishes the providers that are not HashiCorp's.

/** By local name. */
export const owners = { azapi: "Azure" };
