// Types whose ids are plain GUIDs (those of azuread's access packages): every check that takes a GUID took theirs when it
// was asked, so that an argument about something else altogether seemed to take the id of an access package.

/** The names of those types in a release: the ids that fit arguments which take a GUID and nothing else. */
export function typesWithGuids(types) {
  const found = new Set();
  const visit = (attribute) => {
    if (attribute.format === "uuid") for (const type of attribute.idOf ?? []) found.add(type);
    if (attribute.elem) visit(attribute.elem);
    Object.values(attribute.block ?? {}).forEach(visit);
  };
  for (const type of types) Object.values(type.attributes ?? {}).forEach(visit);
  return found;
}

/**
 * What is to be said otherwise about such an attribute: of those types only the one that its name means
 * (`access_package_id`, `catalog_id`), and beside ids of a shape also a GUID.
 */
export function withoutChance(name, { id, idOf }, withGuids) {
  if (!idOf?.some((type) => withGuids.has(type))) return {};
  const stem = name.replace(/_ids?$/, "");
  const meant = idOf.filter((type) => !withGuids.has(type) || type.endsWith(`_${stem}`));
  return { idOf: meant.length > 0 ? meant : undefined, ...(id && { id: [...id, "{}"] }) };
}
