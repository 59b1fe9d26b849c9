// Lists of numbers that probing could not complete. A validator may combine a list with a range or a step
// (`validation.Any(IntBetween(30, 730), IntInSlice([7]))`); probes at chosen points then find the list, or some points
// of the range, and not all that is accepted. Such lists stay as suggestions, and nothing else is called wrong.

/**
 * Arguments whose list looks whole and is not, by type and name, with the accepted range beside it.
 * Source: hashicorp/terraform-provider-azurerm internal/services/loganalytics (4 to 730 days beside the listed ones).
 */
const known = {
  azurerm_log_analytics_workspace_table: ["total_retention_in_days"],
  azurerm_log_analytics_workspace_table_custom_log: ["total_retention_in_days"],
  azurerm_log_analytics_workspace_table_microsoft: ["total_retention_in_days"],
};

/** Whether an attribute's values are only some of those that are accepted. */
export function isOpened(type, name, { values, divisibleBy }) {
  if (!values || typeof values[0] !== "number") return false;
  return divisibleBy !== undefined || values.length === 1 || (known[type]?.includes(name) ?? false);
}
