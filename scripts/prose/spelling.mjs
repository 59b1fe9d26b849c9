// How the package spells the provider's names.

/** `key_vault_id` -> `keyVaultId`. */
export function camelName(name) {
  return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** The spellings that an argument may have: lists are in the plural there, and single blocks in the singular. */
export function camelNames(name) {
  const spelled = camelName(name);
  return [spelled, plural(spelled), spelled.replace(/ies$/, "y"), spelled.replace(/s$/, "")];
}

function plural(name) {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, "ies");
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
