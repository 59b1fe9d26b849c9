// Since when the provider's documentation has an argument. It lists them by bare name, so that a name which is
// in several bodies of a type says nothing about any one of them and is left out.

/** Adds `documented` and `undocumented` (the release that no longer had it) to the type and the nodes of its tree. */
export function addDocumented(tree, documented) {
  if (!documented) return;
  tree.documented = documented.documented;
  if (documented.goneIn) tree.undocumented = documented.goneIn;
  const nodes = nodesByName(tree.attributes);
  const gone = {};
  for (const [name, releases] of Object.entries(documented.arguments ?? {})) {
    const [since, until] = [releases].flat();
    const found = nodes.get(name) ?? [];
    if (found.length === 1) Object.assign(found[0], { documented: since }, until && { undocumented: until });
    // It was removed before the oldest snapshot: only this says that it existed.
    if (found.length === 0 && until) gone[name] = [since, until];
  }
  if (Object.keys(gone).length > 0) tree.gone = gone;
}

/** Takes over what another tree of the type has of documentation. */
export function keepDocumented(tree, former) {
  const names = ["documented", "undocumented", "gone"].filter((name) => former[name] !== undefined);
  for (const name of names) tree[name] = former[name];
  keepInBody(tree.attributes, former.attributes);
}

function keepInBody(body, former) {
  for (const [name, node] of Object.entries(body)) if (former[name]) keepInNode(node, former[name]);
}

function keepInNode(node, former) {
  for (const name of ["documented", "undocumented"]) if (former[name] !== undefined) node[name] = former[name];
  if (node.elem && former.elem) keepInNode(node.elem, former.elem);
  if (node.block && former.block) keepInBody(node.block, former.block);
}

function nodesByName(body, found = new Map()) {
  for (const [name, node] of Object.entries(body)) {
    found.set(name, [...(found.get(name) ?? []), node]);
    let inner = node;
    while (inner.elem) inner = inner.elem;
    if (inner.block) nodesByName(inner.block, found);
  }
  return found;
}
