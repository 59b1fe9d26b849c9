// What is known of values in releases after the newest snapshot of which all is known, by their release notes and pull requests:
// what they accept as well, which is no error there, what they have deprecated, and what new arguments take.

/** `[{ from, kind, name, path, values?, pattern?, was?, deprecated? }]` of the file newer.json; without any of these, anything may be accepted. */
export function relaxationsIn(newer) {
  if (!newer) return [];
  const releases = [
    ...Object.entries(newer.releases).map(([from, { notToldByBindings }]) => [from, notToldByBindings?.values]),
    ...Object.entries(newer.afterTheBindings).map(([from, { values }]) => [from, values]),
  ];
  return releases.flatMap(([from, all]) => (all ?? []).flatMap((one) => relaxationOf(from, one)));
}

function relaxationOf(from, { kind, name, path, valuesAdded, pattern, was, what, deprecated, deprecatedMentions }) {
  const where = { from, kind, name, path };
  if (deprecated) return [{ ...where, deprecated, deprecatedMentions }];
  if (valuesAdded) return [{ ...where, values: valuesAdded }];
  if (pattern && was) return [{ ...where, pattern, was }];
  return / accepted$/.test(what) ? [where] : [];
}

/** Adds these values to the types of the newest snapshot, as `later` of the attributes that they are about. */
export function addRelaxations({ types }, later) {
  for (const { kind, name, path, was, ...accepted } of later) {
    const attribute = attributeAt(types.get(`${kind} ${name}`)?.attributes, path.split("."));
    if (!attribute) continue;
    const single = singleOf(attribute);
    // The provider's own check has one name wherever it is used.
    const alike = was && single.validator ? attributesWith(types, single.validator, was) : [single];
    for (const one of alike) one.later = [...(one.later ?? []), accepted];
  }
}

/** Adds the values that arguments take which the newest whole snapshot does not have, to offer them. */
export function addValuesOfNew(snapshots, newer) {
  const whole = snapshots.findLast((snapshot) => !snapshot.isSchemaOnly);
  for (const { notToldByBindings } of Object.values(newer?.releases ?? {})) {
    for (const { kind, name, path, values } of notToldByBindings?.values ?? []) {
      const at = ({ types }) => attributeAt(types.get(`${kind} ${name}`)?.attributes, path.split("."));
      if (!values || at(whole)) continue;
      for (const snapshot of snapshots) if (at(snapshot)) singleOf(at(snapshot)).values = values;
    }
  }
}

function attributeAt(body, [first, ...rest]) {
  const attribute = body?.[first];
  return rest.length > 0 && attribute ? attributeAt(attribute.block ?? attribute.elem?.block, rest) : attribute;
}

function singleOf(attribute) {
  return attribute.elem ? singleOf(attribute.elem) : attribute;
}

function attributesWith(types, validator, pattern) {
  const found = [];
  const visit = (attribute) => {
    if (attribute.validator === validator && attribute.pattern?.includes(pattern)) found.push(attribute);
    if (attribute.elem) visit(attribute.elem);
    Object.values(attribute.block ?? {}).forEach(visit);
  };
  for (const { attributes } of types.values()) Object.values(attributes).forEach(visit);
  return found;
}
