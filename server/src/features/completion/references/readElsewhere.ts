/** What a module reads of things without a known schema: a module that is not installed, a type of an unknown provider. */
import { weakMemo } from "../../../memo/index";
import { addressIn, type Block, type Module, typeInAddress, valuesIn } from "../../../model/index";

/** What is read of an address: the names behind it, without indexes. The last is empty where it is still being typed. */
interface Read {
  readonly address: string;
  readonly path: readonly string[];
}

const readsOf = weakMemo((block: Block): readonly Read[] =>
  valuesIn({ kind: "body", body: block.body, span: block.span }).flatMap((value): Read[] => {
    const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
    const path = named?.rest.flatMap(({ kind, name }) => (kind === "name" ? [name] : [])) ?? [];
    return named && path.length > 0 ? [{ address: named.address, path }] : [];
  }),
);

/** How many blocks are looked at. */
const most = 2000;

function* readsIn(module: Module): Iterable<Read> {
  let left = most;
  for (const document of module.documents.values())
    for (const block of document.blocks) {
      if (left-- === 0) return;
      yield* readsOf(block);
    }
}

/**
 * The names that follow a path behind an address elsewhere in its module. Where nothing follows just that path, those that are as far behind
 * the same address, or behind others of its type, since these are alike.
 */
export function readElsewhere(address: string, path: readonly string[], module: Module): readonly string[] {
  const type = typeInAddress(address);
  const [same, alike] = [new Set<string>(), new Set<string>()];
  for (const read of readsIn(module)) {
    const name = read.path[path.length];
    if (!name) continue;
    const isOwn = read.address === address;
    if (isOwn && path.every((step, index) => read.path[index] === step)) same.add(name);
    else if (isOwn || (type !== undefined && typeInAddress(read.address) === type)) alike.add(name);
  }
  return [...(same.size > 0 ? same : alike)];
}
