// Rows of the tables about checks: the name of a check, where its source is, and what it takes.
export const raw = String.raw;

/** What is before the name of a policy. Source: PolicyScopeID in internal/services/policy/parse/scope.go of hashicorp/terraform-provider-azurerm. */
export const policyScope = raw`(/subscriptions/[^?#]+|/providers/[Mm]icrosoft\.[Mm]anagement/[Mm]anagement[Gg]roups/[^/]+)?`;

/** A check whose texts match a pattern. */
export const form = (validator, source, pattern, more = {}) =>
  row(validator, source, { pattern: [pattern].flat(), ...more });

export function row(name, source, facts) {
  const [path, since] = source.split(" since ");
  const validator = name.includes(".") ? name : `validate.${name}`;
  return { validator, source: path, ...(since && { since }), facts };
}

/** A check for some types only, where other checks have its name. */
export const only = (types, one) => ({ ...one, types });

/**
 * A check without a name in the facts, by the types and the name of the arguments that have it, or a pattern for names, and by what is known
 * of these without it, `told`: no more of what a value may be, where nothing is known of a type or name.
 */
export function unnamed(source, types, name, told, facts, names) {
  const [path, since] = source.split(" since ");
  return { source: path, ...(since && { since }), types, name, names, told, facts };
}

/** What ids of most resources begin with. */
export const group = "/subscriptions/{}/resourceGroups/{}";

/** Read by helpers/azure.ValidateResourceID alone: whether it may be empty is known from 4.81.0 on. */
export const anyId = { format: "resource-id" };

/** A port, without a sign and zeros in front. */
export const port = raw`([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])`;

/** A protocol and a port as Go reads it: ProtocolWithPort in internal/services/paloalto/validate/protocol.go of hashicorp/terraform-provider-azurerm. */
export const protocolWithPort = raw`(TCP|UDP):(-\d+|\+?0*${port})`;

/** Where a check counts for all types, or all names. */
export const none = undefined;

export const words = (text) => text.trim().split(/\s+/);
