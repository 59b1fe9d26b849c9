// Lists of numbers that probing could not complete. A validator may combine a list with a range or a step
// (`validation.Any(IntBetween(30, 730), IntInSlice([7]))`); probes at chosen points then find the list, or some points
// of the range, and not all that is accepted.

/**
 * Ranges that are accepted beside a list, where the provider's documentation of the argument names both.
 * Source: hashicorp/terraform-provider-azurerm, website/docs/r/log_analytics_workspace*.html.markdown.
 */
const besides = [
  { type: "azurerm_log_analytics_workspace", name: "retention_in_days", values: [7], ranges: [[30, 730]] },
  { type: /^azurerm_log_analytics_workspace_table/, name: "total_retention_in_days", first: 1095, ranges: [[4, 730]] },
];

/** What is to be said otherwise about an attribute with such a list: the ranges beside it, or that it is open. */
export function completed(type, name, { values, ranges, divisibleBy }) {
  if (!values || ranges || typeof values[0] !== "number") return {};
  const beside = besides.find((one) => isAbout(one, type, name, values));
  if (beside) return { ranges: beside.ranges };
  return divisibleBy !== undefined || values.length === 1 ? { valuesOpen: true } : {};
}

function isAbout(one, type, name, values) {
  const isType = typeof one.type === "string" ? one.type === type : one.type.test(type);
  return isType && one.name === name && (one.first ? values[0] === one.first : values.join() === one.values.join());
}
