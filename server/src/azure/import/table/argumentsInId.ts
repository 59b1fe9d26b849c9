/**
 * The arguments that an id is made of, by its template (`/subscriptions/{}/resourceGroups/{resource_group_name}/…/{name}`); undefined where the id is
 * of another form.
 */
export function argumentsInId(id: string, template: string | undefined): ReadonlyMap<string, string> | undefined {
  if (template === undefined) return undefined;
  const [wanted, steps] = [template, id].map((one) => one.split("/")) as [string[], string[]];
  const found = new Map<string, string>();
  // What it begins with may be a whole id.
  const whole = /^\{(\w+)\}$/.exec(wanted[0] ?? "")?.[1];
  if (whole !== undefined) {
    const length = steps.length - wanted.length + 1;
    if (length < 1) return undefined;
    found.set(whole, steps.splice(0, length).join("/"));
    wanted.shift();
  }
  if (wanted.length !== steps.length) return undefined;
  for (const [index, step] of wanted.entries()) {
    const given = steps[index]!;
    const name = /^\{(\w*)\}$/.exec(step)?.[1];
    if (name === undefined ? step.toLowerCase() !== given.toLowerCase() : found.has(name) && found.get(name) !== given)
      return undefined;
    if (name) found.set(name, given);
  }
  return found;
}
