// The ids of what azurerm makes, by the arguments that they are made of.

import { isOfPlace, variedBy } from "./applied.mjs";

/** The type of Azure's that a request is about, with the version of the API. */
export function typeOf({ path, apiVersion }) {
  const tail = path.slice(path.toLowerCase().lastIndexOf("/providers/") + "/providers/".length).split("/");
  if (!path.toLowerCase().includes("/providers/"))
    return /\/resourcegroups\/[^/]+$/i.test(path) ? `Microsoft.Resources/resourceGroups@${apiVersion}` : undefined;
  return `${[tail[0], ...tail.filter((_, index) => index % 2 === 1)].join("/")}@${apiVersion}`;
}

/**
 * The id of a sample with arguments in the place of their values: ids first, then names. Of several arguments that say the same it is one that does so in
 * all samples, which are varied.
 */
export function idTemplate(sample, samples) {
  const whole = templateOf(sample, samples, true);
  if (whole && samples.every((one) => isOfTemplate(whole, one) || contradictsItself(whole, one))) return whole;
  return templateOf(sample, samples, false) ?? whole;
}

/** Whether it says another id of what it is in than the group that it says beside it. */
export function contradictsItself(template, sample) {
  const { name } = variedBy(sample);
  return template.startsWith(`{${name}}`) && !isOfTemplate(template, sample);
}

function templateOf({ id, config }, samples, mayBeWhole) {
  let template = id;
  const texts = Object.entries(config).filter(([, value]) => typeof value === "string" && value !== "");
  const ids = texts.filter(
    ([, value]) => value.startsWith("/") && template.toLowerCase().startsWith(`${value.toLowerCase()}/`),
  );
  const [longest] = (mayBeWhole ? ids : []).sort(([, one], [, other]) => other.length - one.length);
  if (longest) template = `{${longest[0]}}${template.slice(longest[1].length)}`;
  const steps = template.split("/");
  const parts = steps.map((step, index) => {
    if (step.startsWith("{")) return step;
    const isName = namesIn(steps, index);
    if (!isName) return step;
    if (/^subscriptions$/i.test(steps[index - 1] ?? "")) return "{}";
    const named = texts.filter(([name, value]) => value === step && isAlways(name, index - steps.length));
    const expected = named.find(([name]) =>
      index === steps.length - 1
        ? name === "name"
        : /resource_?group/.test(name) === /^resourcegroups$/i.test(steps[index - 1]),
    );
    const [one] = expected ?? named[0] ?? [];
    return one ? `{${one}}` : step;
  });
  function isAlways(name, end) {
    const said = samples.filter(({ config }) => config[name] !== undefined && config[name] !== null);
    return said.every((one) => String(one.config[name]).toLowerCase() === one.id.split("/").at(end)?.toLowerCase());
  }

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
  // In which subscription something is, a provider may take from itself.
  return withoutSubscription(pattern) === withoutSubscription(id);
}

function withoutSubscription(id) {
  return id.toLowerCase().replace(/^\/subscriptions\/[^/]*/, "");
}

/** Whether a step of an id is a name, rather than what comes before one. */
function namesIn(steps, index) {
  const at = steps.map((step) => step.toLowerCase()).lastIndexOf("providers", index);
  if (at < 0) return index > 0 && index % 2 === 0;
  return index > at + 1 && (index - at) % 2 === 1;
}
