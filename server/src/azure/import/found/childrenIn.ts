import { isObject, type JsonObject, textAt } from "../../json";

/**
 * The resources that an answer about another resource contains completely, such as subnets in that of their network:
 * an object with its own id, which consists of the id of the resource, the name of the list and a name.
 */
export function childrenIn(answer: JsonObject): readonly JsonObject[] {
  const id = textAt(answer, "id");
  if (id === "" || !isObject(answer.properties)) return [];
  return Object.entries(answer.properties).flatMap(([word, list]) => {
    const start = `${id}/${word}/`.toLowerCase();
    const items = Array.isArray(list) ? list.filter(isObject) : [];
    return items.filter((item) => isChild(textAt(item, "id").toLowerCase(), start) && isObject(item.properties));
  });
}

function isChild(id: string, start: string): boolean {
  return id.startsWith(start) && id.length > start.length && !id.slice(start.length).includes("/");
}
