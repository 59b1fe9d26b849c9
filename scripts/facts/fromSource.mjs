// What a provider says only to those who know valid values, which nobody who merely asks it does: read in its source.

/**
 * azapi plans no `azapi_resource` whose type does not exist, nor any identity without the id of one.
 * Source: internal/services/azapi_*.go, internal/azure/{identity,tags} and internal/retry of Azure/terraform-provider-azapi v2.12.0.
 */
const azapi = {
  minutes: { create: 30, update: 30, delete: 30, read: 5, open: 5 },
  facts: {
    "resource azapi_resource": {
      name: { forceNew: true },
      parent_id: { forceNew: true },
      location: { forceNew: true, format: "region" },
      ignore_casing: { default: false },
      ignore_missing_property: { default: true },
      ignore_null_property: { default: false },
      schema_validation_enabled: { default: true },
      // Azure has one, so that the state has one: Terraform finds the result inconsistent with two.
      identity: { maxItems: 1 },
      "retry.interval_seconds": { default: 10 },
      "retry.max_interval_seconds": { default: 180 },
      "retry.multiplier": { default: 1.5 },
      "retry.randomization_factor": { default: 0.5 },
    },
    "data azapi_resource_action": { method: { default: "POST" } },
    "ephemeral azapi_resource_action": { method: { default: "POST" } },
    "action azapi_resource_action": { method: { default: "POST" } },
  },
  everywhere: { type: { pattern: ["^[^@]*@[^@]*$"] } },
  /** What reads an id by Azure's own library. */
  ids: { validator: "arm.ParseResourceID" },
  elements: {
    "identity.identity_ids": {
      id: ["/subscriptions/{}/resourceGroups/{}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{}"],
      idOf: ["azurerm_user_assigned_identity"],
    },
    "retry.error_message_regex": { format: "go-pattern" },
  },
};
const providers = new Map([["azapi", azapi]]);

/**
 * One form of ids is for several types, which an error of its parser tells with the first of their words: each type takes ids with its own.
 * Source: the importers in internal/services/{dns,privatedns}/*_record_resource.go and internal/services/trafficmanager of hashicorp/terraform-provider-azurerm.
 */
export function withOwnImportId(type) {
  const record = /^azurerm_(?:private_)?dns_([a-z]+)_record$/.exec(type.name)?.[1];
  const endpoint = /^azurerm_traffic_manager_(azure|external|nested)_endpoint$/.exec(type.name)?.[1];
  if (!type.importId || (!record && !endpoint)) return type;
  const word = record?.toUpperCase() ?? `${endpoint[0].toUpperCase()}${endpoint.slice(1)}Endpoints`;
  return { ...type, importId: type.importId.map((id) => id.replace(/\/(?:A|AzureEndpoints)\/\{\}$/, `/${word}/{}`)) };
}

/** Lines of facts that were learned of a provider, with what we know of it besides. */
export function withSourceFacts(all, provider) {
  const told = providers.get(provider);
  const learned = all.map(withOwnImportId);
  return told ? learned.map((line) => (line.kind === "function" ? line : withFacts(line, told))) : learned;
}

function withFacts(line, { minutes, facts, everywhere, ids, elements }) {
  const own = { ...everywhere, ...facts[`${line.kind} ${line.name}`] };
  const timeouts = Object.keys(line.timeoutMinutes ?? {}).map((operation) => [operation, minutes[operation] ?? null]);
  return {
    ...line,
    ...(timeouts.length > 0 && { timeoutMinutes: Object.fromEntries(timeouts) }),
    attributes: inBody(line.attributes, { own, ids, elements }, ""),
  };
}

function inBody(body, facts, prefix) {
  return Object.fromEntries(
    Object.entries(body).map(([name, attribute]) => {
      const path = `${prefix}${name}`;
      const inside = attribute.block && { block: inBody(attribute.block, facts, `${path}.`) };
      const isSet = attribute.optional || attribute.required;
      const element = isSet && facts.elements[path] && { elem: { ...attribute.elem, ...facts.elements[path] } };
      const id = attribute.format === "resource-id" && facts.ids;
      return [name, { ...attribute, ...inside, ...element, ...id, ...facts.own[path] }];
    }),
  );
}
