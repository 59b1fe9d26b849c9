// The ids of what azurerm makes, by the arguments that they are made of.

import { isOfPlace } from "./applied.mjs";

/** The type of Azure's that a request is about, with the version of the API. */
export function typeOf({ path, apiVersion }) {
  const tail = path.slice(path.toLowerCase().lastIndexOf("/providers/") + "/providers/".length).split("/");
  if (!path.toLowerCase().includes("/providers/"))
    return /\/resourcegroups\/[^/]+$/i.test(path) ? `Microsoft.Resources/resourceGroups@${apiVersion}` : undefined;
  return `${[tail[0], ...tail.filter((_, index) => index % 2 === 1)].join("/")}@${apiVersion}`;
}

/** The id with arguments in the place of their values: ids first, then names. */
export function idTemplate({ id, config }) {
  let template = id;
  const texts = Object.entries(config).filter(([, value]) => typeof value === "string" && value !== "");
  const ids = texts.filter(
    ([, value]) => value.startsWith("/") && template.toLowerCase().startsWith(`${value.toLowerCase()}/`),
  );
  const [longest] = ids.sort(([, one], [, other]) => other.length - one.length);
  if (longest) template = `{${longest[0]}}${template.slice(longest[1].length)}`;
  const steps = template.split("/");
  const parts = steps.map((step, index) => {
    if (step.startsWith("{")) return step;
    const isName = namesIn(steps, index);
    if (!isName) return step;
    if (/^subscriptions$/i.test(steps[index - 1] ?? "")) return "{}";
    const named = texts.filter(([, value]) => value === step);
    const expected = named.find(([name]) =>
      index === steps.length - 1
        ? name === "name"
        : /resource_?group/.test(name) === /^resourcegroups$/i.test(steps[index - 1]),
    );
    const [one] = expected ?? named[0] ?? [];
    return one ? `{${one}}` : step;
  });
  const open = parts.filter((part, index) => namesIn(steps, index) && !part.startsWith("{"));
  // A name that no argument has is one that all have, if it is a word of Azure's.
  if (open.some((part) => !/^[A-Za-z]{2,40}$/.test(part) || isOfPlace(part))) return undefined;
  return parts.join("/");
}

/** Whether the id of a sample is what a template says of its configuration. */
export function isOfTemplate(template, { id, config }) {
  const pattern = template.replace(/\{(\w*)\}/g, (_, name) =>
    name === "" ? id.split("/")[2] : String(config[name] ?? ""),
  );
  return pattern.toLowerCase() === id.toLowerCase();
}

/** Whether a step of an id is a name, rather than what comes before one. */
function namesIn(steps, index) {
  const at = steps.map((step) => step.toLowerCase()).lastIndexOf("providers", index);
  if (at < 0) return index > 0 && index % 2 === 0;
  return index > at + 1 && (index - at) % 2 === 1;
}
