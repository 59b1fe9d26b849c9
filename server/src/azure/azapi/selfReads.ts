/** What conditions and provisioners of a resource read of itself, as azapi's resource has it. */
import { isSurelyGiven, type Scope } from "../../analysis/index";
import type { SentBody } from "../../catalog/index";
import { type Block, bodyItemOf, type Reference } from "../../model/index";
import type { Edit } from "../../text/index";

/** What both providers' resources have by the same name. */
const same: ReadonlySet<string> = new Set(["id", "name", "location", "tags"]);

/** The properties of one resource that its module reads. */
export class SelfReads {
  /** Paths in Azure's answer that are read. */
  readonly answers = new Set<string>();
  private sent: SentBody | undefined;

  constructor(
    private readonly block: Block,
    private readonly scope: Scope,
  ) {}

  /** To be called once it is known what is sent. */
  know(sent: SentBody): void {
    this.sent = sent;
  }

  /** The edits of `self.…`; none where that stays, undefined where azapi's resource has nothing that is the same. */
  editsOf({ steps }: Reference): readonly Edit[] | undefined {
    const [root, read, ...rest] = steps;
    if (root?.name !== "self" || !read || same.has(read.name)) return [];
    const path = this.pathOf(read.name, rest.length > 0);
    return path === undefined ? undefined : [{ span: read.span, text: path }];
  }

  private pathOf(name: string, isReadInto: boolean): string | undefined {
    const { sent, block } = this;
    const item = bodyItemOf(block.body, name);
    const computed = sent?.reads.get(name);
    if (computed !== undefined && !item) {
      this.answers.add(computed);
      return `output.${computed}`;
    }
    const [row, ...others] = sent?.rows.get(name) ?? [];
    const isAsIs = row && others.length === 0 && row.as === undefined && row.is === undefined && row.join === undefined;
    const isInBody = isAsIs && /^properties\.[\w.]+$/.test(row.path) && item !== undefined && item.form !== "block";
    return isInBody && !isReadInto && isSurelyGiven(item.value, this.scope) ? `body.${row.path}` : undefined;
  }
}
