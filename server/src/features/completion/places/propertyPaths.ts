import { bodyLocation, type Scope, type ValuePosition } from "../../../analysis/index";
import { writtenTypeIn } from "../../../azure/index";
import { type BodyType, type Property, propertiesAt, propertiesIn } from "../../../catalog/index";
import { type Body, bodyItemOf } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** Paths of properties, a step at a time: of Azure's answer, or of the body that is sent. */
export function propertyPaths(
  of: "answer" | "body",
  position: ValuePosition,
  context: CompletionContext,
): readonly Suggestion[] {
  const { node } = position.enclosing;
  const type = bodyTypeOf(node.block.body, node.scope);
  if (!type || !position.isQuoted) return [];
  const typed = context.document.pieces.slice(position.replace.start, context.offset);
  const before = typed.slice(0, typed.lastIndexOf(".") + 1);
  const around = before.split(".").slice(0, -1);
  const found = [...propertiesBelow(type, around)].filter(
    ([name, { isReadOnly }]) => of === "answer" || !(isReadOnly || (before === "" && besideBody.has(name))),
  );
  const items = found.map(([name, property]): Suggestion => {
    const path = before + name;
    const hasMore = propertiesIn(property.type).size > 0;
    return {
      label: path,
      kind: "value",
      detail: property.isReadOnly ? "set by Azure" : "",
      insert: context.write.quoted(path),
      replace: position.replace,
      isSnippet: false,
      rank: rankOf(of, [...around, name], property, node.block.body),
      ...(hasMore && { retrigger: true }),
    };
  });
  const isList = position.enclosing.items.length === 1;
  return of === "answer" && before === "" && isList ? [...items, whole(position)] : items;
}

/** Arguments of their own. */
const besideBody: ReadonlySet<string> = new Set(["name", "location", "tags", "identity"]);

/** What only Azure sets is what people want to know of it; what is sent is there to be looked at. */
function rankOf(of: "answer" | "body", path: readonly string[], { isReadOnly }: Property, body: Body): number {
  if (of === "answer") return isReadOnly ? 0 : 1;
  const item = bodyItemOf(body, "body");
  return item && bodyLocation(item.value, path).depth === path.length ? 0 : 1;
}

function whole({ replace }: ValuePosition): Suggestion {
  return { label: "*", kind: "value", detail: "the whole answer", insert: "*", replace, isSnippet: false, rank: 2 };
}

/** What a body of azapi's may hold, by the type that its block names. */
export function bodyTypeOf(body: Body, scope: Scope): BodyType | undefined {
  const written = writtenTypeIn(body, scope);
  return written && scope.catalog.resourceTypes?.find(written.name)?.at(written.version)?.type;
}

/** The properties of what a path of names leads to. */
export function propertiesBelow(type: BodyType, path: readonly string[]): ReadonlyMap<string, Property> {
  if (path.length === 0) return propertiesIn(type);
  return new Map(propertiesAt(type, path).flatMap((property) => [...propertiesIn(property.type)]));
}
