// The ids of what azurerm makes, by the arguments that they are made of.

import { isOfPlace, variedBy } from "./applied.mjs";
import { causesIn, hasCause } from "./causes.mjs";

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

/**
 * The words and the arguments with which an id may have another form (the name of a subscription that is of one client), where no form is that of all
 * samples: without each of these all have one form, and with it most have none of that. Of several those that the fewest samples have.
 */
export function otherFormIn(samples) {
  if (sharedTemplate(samples)) return [];
  const causes = [...new Set(samples.flatMap(({ args }) => causesIn(args)))];
  const found = causes.flatMap((cause) => {
    const own = samples.filter(({ args }) => hasCause(args, cause));
    if (own.length * 2 >= samples.length) return [];
    const id = sharedTemplate(samples.filter((one) => !own.includes(one)));
    const others = own.filter((one) => id !== undefined && hasNamesOf(id, one.config) && !isOfTemplate(id, one));
    return others.length * 2 > own.length ? [{ cause, count: own.length }] : [];
  });
  const fewest = Math.min(...found.map(({ count }) => count));
  return found.flatMap(({ cause, count }) => (count === fewest ? [cause] : []));
}

/** The template of which all samples are that say what it is made of; undefined where that of the first one is not. */
function sharedTemplate(samples) {
  const id = samples.length > 1 ? idTemplate(samples[0], samples) : undefined;
  const isOf = (one) => !hasNamesOf(id, one.config) || isOfTemplate(id, one) || contradictsItself(id, one);
  return id !== undefined && samples.every(isOf) ? id : undefined;
}

/** Whether a configuration has all that an id is made of. */
export function hasNamesOf(id, config) {
  return namesOf(id).every((name) => config[name] !== undefined && config[name] !== null);
}

/** Whether it says another id of what it is in than the group that it says beside it, of which one was varied and the other was not. */
export function contradictsItself(template, sample) {
  const { name } = variedBy(sample);
  if (name === undefined || isOfTemplate(template, sample)) return false;
  return template.startsWith(`{${name}}`) || groupBeside(template, sample) === name;
}

/** The argument that says which group it is in beside an id that says it too, in a sample where both are not the same. */
export function groupBeside(template, sample) {
  const { name } = variedBy(sample);
  const isAnother = /^\{\w+\}/.test(template) && !isOfTemplate(template, sample);
  return isAnother && name !== undefined && groupOf(sample.id) === sample.config[name] ? name : undefined;
}

/** The name of the group that an id is in. */
function groupOf(id) {
  return /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
}

function templateOf({ id, config }, samples, mayBeWhole) {
  let template = id;
  const texts = Object.entries(config).filter(([, value]) => typeof value === "string" && value !== "");
  const rest = (value) => {
    const [own, start] = [id, value].map(withoutSubscription);
    return value.startsWith("/") && own.startsWith(`${start}/`)
      ? id.slice(id.length - own.length + start.length)
      : undefined;
  };
  const ids = texts.filter(([, value]) => rest(value) !== undefined);
  const [longest] = (mayBeWhole ? ids : []).sort(([, one], [, other]) => other.length - one.length);
  if (longest) template = `{${longest[0]}}${rest(longest[1])}`;
  const steps = template.split("/");
  const parts = steps.map((step, index) => {
    if (step.startsWith("{")) return step;
    const isName = namesIn(steps, index);
    if (!isName) return step;
    if (index === 2 && steps[0] === "" && /^subscriptions$/i.test(steps[1])) return "{}";
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

  for (const [index, part] of parts.entries()) {
    const isGroup = /^resourcegroups$/i.test(steps[index - 1] ?? "");
    if (!namesIn(steps, index) || part.startsWith("{") || (isWord(part) && !isGroup)) continue;
    // In the names of what an argument's id is of, or put together of several.
    const composed = composedOf(index - steps.length, samples);
    if (composed === undefined) return undefined;
    parts[index] = composed;
  }
  return parts.join("/");
}

/** Whether a name that no argument has is one that all have: a word of Azure's. */
function isWord(part) {
  return /^[A-Za-z]{2,40}$/.test(part) && part !== "example" && !isOfPlace(part);
}

/**
 * A step of ids, counted from their end, by arguments and by names in those that are ids (`{workspace_id:8}`, the ninth step of it): the same of all
 * samples, in which each of these was seen with several values. Undefined where that is none, or several are.
 */
function composedOf(end, samples) {
  const [first] = samples;
  const step = first.id.split("/").at(end) ?? "";
  const pieces = Object.keys(first.config).flatMap((name) => {
    const text = first.config[name];
    if (typeof text !== "string" && typeof text !== "number") return [];
    const names = /^\/.*\//.test(text) ? text.split("/").map((_, index) => `{${name}:${index}}`) : [`{${name}}`];
    return names.flatMap((piece) => {
      const value = saidBy(piece, first.config);
      return value !== undefined && value !== "" && step.includes(value) ? [{ piece, value }] : [];
    });
  });
  const isVaried = ({ piece }) => new Set(samples.map(({ config }) => saidBy(piece, config))).size > 1;
  const isSo = (template) =>
    samples.every(({ id, config }) => filled(template, config)?.toLowerCase() === id.split("/").at(end)?.toLowerCase());
  const found = new Set();
  const tryAll = (rest, done, used) => {
    if (rest === "") {
      if (used > 0 && isSo(done)) found.add(done);
      return;
    }
    if (used < 2)
      for (const { piece, value } of pieces.filter(isVaried))
        if (rest.startsWith(value)) tryAll(rest.slice(value.length), done + piece, used + 1);
    const [between] = /^(?:;\w+=|[^\w{}]{1,2})/.exec(rest) ?? [];
    if (between !== undefined && used > 0) tryAll(rest.slice(between.length), done + between, used);
  };
  tryAll(step, "", 0);
  return found.size === 1 ? [...found][0] : undefined;
}

/** A template with what a configuration says in it; undefined where it does not say all. */
function filled(template, config) {
  let isWhole = true;
  const text = template.replace(/\{\w+(?::\d+)?\}/g, (piece) => {
    const value = saidBy(piece, config);
    isWhole &&= value !== undefined;
    return value ?? "";
  });
  return isWhole ? text : undefined;
}

/** What a piece of a template is in a configuration, a text. */
function saidBy(piece, config) {
  const [, name, index] = /^\{(\w+)(?::(\d+))?\}$/.exec(piece);
  const value = config[name];
  if (value === undefined || value === null) return undefined;
  return index === undefined ? String(value) : String(value).split("/")[index];
}

/** The names of the arguments in a template. */
export function namesOf(template) {
  return [...template.matchAll(/\{(\w+)(?::\d+)?\}/g)].map(([, name]) => name);
}

/** Whether the id of a sample is what a template says of its configuration. */
export function isOfTemplate(template, { id, config }) {
  const pattern = template.replace(/\{(?:\w+(?::\d+)?)?\}/g, (piece) =>
    piece === "{}" ? id.split("/")[2] : (saidBy(piece, config) ?? ""),
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
