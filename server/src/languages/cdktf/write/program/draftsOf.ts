import { allLines, commentsAlone, commentsOf, type NewBlock, namedIn } from "../../../../model/index";
import { hasBindings } from "./bindingsFor";
import { type ConstructDraft, type DraftedConstruct, isDraft } from "./constructDraft";
import { withSettings } from "./stackSettings";

/**
 * What each block becomes, in their order. Where they are `whole`, nothing else declares what an `import` block is about:
 * Terraform is to write it.
 */
export function draftsOf(blocks: readonly NewBlock[], isWhole: boolean): DraftedConstruct[] {
  const statements = new Map<string, NewBlock[]>(blocks.filter(isResource).map(({ labels }) => [labels.join("."), []]));
  const drafts: DraftedConstruct[] = [];
  for (const block of blocks) {
    const about = statements.get(addressAbout(block) ?? "");
    // A construct says only once what it was.
    if (about && !(block.kind === "moved" && about.some(({ kind }) => kind === "moved"))) about.push(block);
    else drafts.push(...((isWhole && generated(block)) || draftOf(block)));
  }
  return withSettings(drafts).map((draft) =>
    isDraft(draft) && draft.kind === "resource" ? { ...draft, about: statements.get(draft.address) ?? [] } : draft,
  );
}

function isResource({ kind, labels }: NewBlock): boolean {
  return kind === "resource" && hasBindings(labels[0] ?? "");
}

/** The resource that an `import` block with an id or a `moved` block is about: more than that no construct can say. */
function addressAbout({ kind, items }: NewBlock): string | undefined {
  // What has no name is but comments.
  const [to, other, ...more] = items
    .filter(({ name }) => name)
    .sort((one, two) => Number(two.name === "to") - Number(one.name === "to"));
  const isSayable =
    kind === "import"
      ? other?.name === "id"
      : kind === "moved" && other?.name === "from" && other.value.kind === "reference";
  if (!isSayable || more.length > 0 || to?.name !== "to" || to.value.kind !== "reference") return undefined;
  return to.value.path.join(".");
}

/** The construct for an `import` block without its resource. */
function generated(block: NewBlock): ConstructDraft[] | undefined {
  const { kind, items } = block;
  const to = items.find(({ name }) => name === "to")?.value;
  const [type = "", name = "", ...rest] = kind === "import" && to?.kind === "reference" ? to.path : [];
  if (!name || rest.length > 0 || !hasBindings(type)) return undefined;
  const address = `import.${type}.${name}`;
  return [{ ...commentsOf(block), kind: "import", type, name, address, items, about: [] }];
}

function draftOf(block: NewBlock): Iterable<DraftedConstruct> {
  const { kind, labels } = block;
  if (!kind) return [{ block }];
  const count = kind === "resource" || kind === "data" ? 2 : ["variable", "output", "module"].includes(kind) ? 1 : 0;
  const isNamed = labels.length >= count && labels.slice(0, count).every(Boolean);
  return isNamed ? namedDraft(block) : [{ block, because: "A construct needs a name." }];
}

function* namedDraft(block: NewBlock): Generator<DraftedConstruct> {
  const { kind, labels, items } = block;
  const [first = "", second = ""] = labels;
  const common = { ...commentsOf(block), items, about: [] };
  switch (kind) {
    case "resource":
    case "data":
      if (!hasBindings(first)) yield { block, because: "There are no bindings for this provider here." };
      else yield { ...common, kind, type: first, name: second, address: addressOf(kind, first, second) };
      break;
    case "provider": {
      const alias = aliasIn(items);
      if (!hasBindings(`${first}_`)) yield { block, because: "There are no bindings for this provider here." };
      else
        yield {
          ...common,
          kind,
          type: first,
          name: alias,
          address: ["provider", first, alias].filter(Boolean).join("."),
        };
      break;
    }
    case "variable":
      yield { ...common, kind, type: "", name: first, address: `var.${first}` };
      break;
    case "output":
    case "module":
      yield { ...common, kind, type: "", name: first, address: `${kind}.${first}` };
      break;
    case "locals":
      yield* localsOf(block);
      break;
    default:
      yield { block, because: "A program has no words for this block." };
  }
}

function addressOf(kind: string, type: string, name: string): string {
  return kind === "data" ? `data.${type}.${name}` : `${type}.${name}`;
}

function aliasIn(items: NewBlock["items"]): string {
  const alias = items.find(({ name }) => name === "alias")?.value;
  return alias?.kind === "text" ? alias.text : "";
}

/** Each local is a construct of its own; what is above the first is above the block. */
function* localsOf({ items, comments = [], beside, behind }: NewBlock): Generator<DraftedConstruct> {
  const { named, last } = namedIn([commentsAlone(allLines({ comments, ...(beside && { beside }) })), ...items]);
  for (const item of named) {
    const { name } = item;
    const address = `local.${name}`;
    yield { ...commentsOf(item), kind: "local", type: "", name, address, items: [item], about: [] };
  }
  const rest = [...last, ...(behind ? [behind] : [])];
  if (rest.length > 0) yield { block: { kind: "", labels: [], items: [], comments: rest } };
}
