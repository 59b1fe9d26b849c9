/** The names that experiments of Terraform have had. Source: internal/experiments of its releases. */
export const experiments = [
  "config_driven_move",
  "ephemeral_values",
  "module_variable_optional_attrs",
  "preconditions_postconditions",
  "provider_sensitive_attrs",
  "template_string_func",
  "unknown_instances",
  "variable_validation",
  "variable_validation_crossref",
];
