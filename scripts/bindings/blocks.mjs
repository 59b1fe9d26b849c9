/** Every nested block of a package of bindings that the catalog knows as one too, with how each of them has it. */
export function* blocksOf({ provider, providerVersion, classes }, { catalog, isOne }) {
  for (const { kind, type, entries } of classes) {
    const name = kind === "provider" ? provider : type;
    const schema = catalog.provider(provider).find(kind, name, providerVersion);
    if (typeof schema === "object") yield* within(entries, schema.body, { kind, name, prefix: "", isOne });
  }
}

function* within(entries, body, { kind, name, prefix, isOne }) {
  for (const entry of entries) {
    const attribute = body.get(entry.name);
    if (!entry.form || !attribute?.block) continue;
    const path = prefix + entry.name;
    yield { kind, name, path, form: entry.form, expected: isOne(attribute) ? "object" : "list" };
    yield* within(entry.entries, attribute.block, { kind, name, prefix: `${path}.`, isOne });
  }
}
