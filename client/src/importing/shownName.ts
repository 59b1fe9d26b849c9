// What a resource is called where its name alone says little.
import { typeOfId } from "../../../server/src/resourceIds/index";

/** Its name, with its owner if the name alone says little: `churn:7`, `churn-scoring/blue`. */
export function shownName(id: string): string {
  const [parent, word, name] = id.split("/").slice(-3);
  if (/^versions$/i.test(word ?? "")) return `${parent}:${name}`;
  return /endpoints\/deployments$/i.test(typeOfId(id) ?? "") ? `${parent}/${name}` : lastOf(id);
}

/** The last part of an id, which is a name. */
export function lastOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
