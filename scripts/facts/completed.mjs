// What probing could not complete. A validator may combine a list with a range or a step
// (`validation.Any(IntBetween(30, 730), IntInSlice([7]))`); probes at chosen points then find the list, or some points
// of the range, and not all that is accepted. Of texts that no probe had the form of, it finds none at all.

/**
 * Ranges that are accepted beside a list, where the provider's documentation of the argument names both.
 * Source: hashicorp/terraform-provider-azurerm, website/docs/r/log_analytics_workspace*.html.markdown.
 */
const besides = [
  { type: "azurerm_log_analytics_workspace", name: "retention_in_days", values: [7], ranges: [[30, 730]] },
  { type: /^azurerm_log_analytics_workspace_table/, name: "total_retention_in_days", first: 1095, ranges: [[4, 730]] },
];

/**
 * Forms of texts that no probe had.
 * Source: internal/services/appservice/validate/status_code_range.go,
 * internal/services/network/validate/network_connection_monitor_valid_status_code_ranges.go and internal/services/paloalto/validate, of hashicorp/terraform-provider-azurerm.
 */
const forms = [
  {
    name: "status_code_range",
    validator: "validate.StatusCodeRange",
    // One code, or two with a dash between them.
    facts: { format: "upward-range", length: [3, 7], pattern: ["^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$"] },
  },
  {
    name: "valid_status_code_ranges",
    validator: "validate.NetworkConnectionMonitorValidStatusCodeRanges",
    // A code, in which x means any digit, or two with a dash between them.
    facts: {
      format: "upward-range",
      length: [3, 7],
      pattern: ["^([1-5][0-9x][0-9x]|600|[1-5][0-9][0-9]-([1-5][0-9][0-9]|600))$"],
    },
  },
  // Also a protocol with a port, such as TCP:8080.
  { name: "protocol", only: "application-default", facts: { valuesOpen: true } },
];

/**
 * Ids that may be empty, which the facts do not say of any id.
 * Source: internal/services/containers/kubernetes_cluster_resource.go of hashicorp/terraform-provider-azurerm.
 */
const emptyIds = [{ type: "azurerm_kubernetes_cluster", name: /^dns_zone_ids?$/, facts: { accepts: ["empty"] } }];

/** The shapes of ids of galleries' images, whose versions may be any: asked with one version, they had its name. */
function withAnyVersion(id) {
  const all = id?.map((shape) => shape.replace(/\/versions\/myImageVersion$/, "/versions/{}"));
  return JSON.stringify(all) === JSON.stringify(id) ? undefined : { id: all };
}

/** The facts that replace those of the probes for such an attribute: its form, the ranges beside a list, or that the list is open. */
export function completed(type, name, { id, values, ranges, divisibleBy, validator }) {
  const empty = id && emptyIds.find((one) => one.type === type && one.name.test(name));
  if (empty) return empty.facts;
  const anyVersion = withAnyVersion(id);
  if (anyVersion) return anyVersion;
  const form = forms.find(
    (one) => one.name === name && (one.validator ? one.validator === validator : values?.join() === one.only),
  );
  if (form) return form.facts;
  if (!values || ranges || typeof values[0] !== "number") return {};
  const beside = besides.find((one) => isAbout(one, type, name, values));
  if (beside) return { ranges: beside.ranges };
  return divisibleBy !== undefined || values.length === 1 ? { valuesOpen: true } : {};
}

function isAbout(one, type, name, values) {
  const isType = typeof one.type === "string" ? one.type === type : one.type.test(type);
  return isType && one.name === name && (one.first ? values[0] === one.first : values.join() === one.values.join());
}
