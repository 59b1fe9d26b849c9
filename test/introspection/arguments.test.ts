/** What is found out about an argument by its answers alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { idShapes } from "../../server/src/introspection/introspectIds";
import type { Introspection } from "../../server/src/introspection/introspection";
import { introspectNumber } from "../../server/src/introspection/introspectNumber";
import { introspectText } from "../../server/src/introspection/introspectText";
import { idsIn } from "../../server/src/introspection/messages";
import type { Reply } from "../../server/src/introspection/replies";
import type { Facts } from "../../server/src/introspection/schemaNode";

/** The facts that an interview writes down when a provider refuses values in these words; undefined accepts one. */
function factsOf<Value>(
  interview: (facts: Facts) => Introspection,
  refusal: (value: Value) => string | undefined,
): Facts {
  const facts: Facts = { type: "string" };
  const asking = interview(facts);
  for (let next = asking.next(); !next.done; ) {
    const message = refusal(next.value as Value);
    const reply: Reply = message === undefined ? { isAccepted: true } : { isAccepted: false, message };
    next = asking.next(reply);
  }
  return facts;
}

const group = "/subscriptions/{}/resourceGroups/{}";
const [site, pool, server] = ["Web/sites/{}", "Sql/servers/{}/elasticPools/{}", "Sql/servers/{}"].map(
  (end) => `${group}/providers/Microsoft.${end}`,
) as [string, string, string];
const shapes = idShapes([site, pool, server, `${group}/providers/Microsoft.Network/virtualNetworks/{}`]);

test("ids that a provider speaks of by the parts that one lacks, one after the other", () => {
  const lacks = (value: string) =>
    ["servers", "elasticPools"].map((part) => !value.includes(`/${part}/`) && `ID was missing the \`${part}\` element`);
  const facts = factsOf<string>(
    (known) => introspectText(known, shapes),
    (value) => lacks(value).find((said) => said !== false),
  );
  assert.deepEqual(facts.id, [pool]);
});

test("ids that are read part by part are told from those that are read segment by segment", () => {
  const parts = ["servers", "elasticPools"];
  const lacking = (value: string) => parts.find((part) => !value.includes(`/${part}/`));
  const learned = (refusal: (value: string) => string | undefined) =>
    factsOf<string>((known) => introspectText(known, shapes), refusal);
  const missing = (value: string) => lacking(value) && `ID was missing the '${lacking(value)}' element`;
  const byParts = learned(missing);
  assert.deepEqual([byParts.id, byParts.format], [[pool], "id-by-parts"]);
  const strict = learned(
    (value) => missing(value) ?? (value.includes("/Microsoft.Sql/") ? undefined : "of another namespace"),
  );
  assert.deepEqual([strict.id, strict.format], [[pool], undefined]);
  // Of what nobody is known to import the provider says part by part what an id has to have.
  const parsed = (value: string) =>
    value.startsWith("/subscriptions/") ? missing(value) : `parsing "${value}" as an Pool ID: cannot parse Azure ID`;
  const built = factsOf<string>((known) => introspectText(known, idShapes([])), parsed);
  assert.deepEqual([built.id, built.format], [[`${group}/providers/{}/servers/{}/elasticPools/{}`], "id-by-parts"]);
});

const known = { ip: /^\d{1,3}(\.\d{1,3}){3}$/, place: /^https?:\/\/[\w.]+/, time: /^\d{4}-\d\d-\d\dT.*Z$/ };

test("what takes an address takes no format where it takes several, or four numbers", () => {
  const learned = (isTaken: (value: string) => boolean) =>
    factsOf<string>(
      (facts) => introspectText(facts, shapes),
      (value) => (isTaken(value) ? undefined : "expected it to contain a valid IPv4 address"),
    );
  const isAddress = (value: string) => known.ip.test(value) && value.split(".").every((part) => Number(part) < 256);
  assert.deepEqual(learned(isAddress).format, "ipv4");
  const several = learned((value) => value.split(",").every(isAddress));
  assert.deepEqual([several.format, several.accepts], [undefined, ["ipv4", "ipList"]]);
  const numbers = learned((value) => known.ip.test(value));
  assert.deepEqual([numbers.format, numbers.accepts], [undefined, ["ipv4", "fourNumbers"]]);
});

test("what takes URLs takes no format where it takes other places, and a time none where its words are its own", () => {
  const learned = (isTaken: (value: string) => boolean, message: string) =>
    factsOf<string>(
      (facts) => introspectText(facts, shapes),
      (value) => (isTaken(value) ? undefined : message),
    );
  const url = 'expected it to have a url with schema of: "http,https"';
  assert.equal(learned((value) => known.place.test(value), url).format, "url");
  const places = learned((value) => known.place.test(value) || value.startsWith("git@"), url);
  assert.deepEqual([places.format, places.accepts?.at(-1)], [undefined, "scp"]);
  const isTime = (value: string) => known.time.test(value);
  assert.equal(learned(isTime, "expected it to be a valid RFC3339 date").format, "rfc3339");
  const own = learned((value) => isTime(value) || value === "Everything", "it has the invalid RFC3339 date format");
  assert.deepEqual([own.format, own.accepts], [undefined, ["rfc3339"]]);
});

test("what takes ids takes no format where it takes a password or a release, and another one where it takes any path", () => {
  const learned = (isTaken: (value: string) => boolean) =>
    factsOf<string>(
      (facts) => introspectText(facts, shapes),
      (value) => (isTaken(value) ? undefined : "this is not valid"),
    );
  const isId = (value: string) => /^\/(?:subscriptions|providers)\//.test(value);
  assert.equal(learned(isId).format, "resource-id");
  assert.deepEqual(learned(isId).id, ["/providers/Microsoft.Management/managementGroups/{}"]);
  const ofSubscription = (value: string) => value.startsWith("/subscriptions/");
  assert.deepEqual([learned(ofSubscription).id, learned(ofSubscription).accepts], [undefined, undefined]);
  assert.deepEqual(learned((value) => value === "" || ofSubscription(value)).accepts, ["empty"]);
  assert.equal(learned((value) => value.startsWith("/")).format, "path");
  const isPassword = (value: string) =>
    /[A-Z]/.test(value) && /\d/.test(value) && /[^\w:. -]/.test(value) && /[a-z]/.test(value);
  assert.ok(!["resource-id", "path"].includes(learned((value) => isId(value) || isPassword(value)).format ?? ""));
  assert.equal(learned((value) => isId(value) || /\d\.\d+\.\d+\.\d+\.\d/.test(value)).format, undefined);
});

test("patterns that a refusal prints, unless something else is accepted as well", () => {
  const learned = (...patterns: readonly RegExp[]) =>
    factsOf<string>(
      (facts) => introspectText(facts, shapes),
      (value) =>
        patterns.some((pattern) => pattern.test(value))
          ? undefined
          : patterns.map(({ source }) => `value must match regular expression '${source}'`).join("\n"),
    ).pattern;
  assert.deepEqual(learned(/^[a-f]{2,9}$/), ["^[a-f]{2,9}$"]);
  assert.equal(learned(/^[a-f]{2,9}$/, /^[0-9]{2,9}$/), undefined);
});

test("ids whose last part is one of many constants, and those with a part that is described otherwise", () => {
  const said = (...segments: string[]) =>
    `The following Segments are expected:\n${segments.map((one, at) => `* Segment ${at} - this ${one}`).join("\n")}`;
  const constants = Array.from({ length: 60 }, (_, at) => `"constantNumber${at}"`).join(", ");
  const segments = [
    'should be the literal value "things"',
    `should be a Constant with one of the following values [${constants}]`,
  ];
  assert.deepEqual(idsIn(said(...segments)), ["/things/{}"]);
  assert.deepEqual(idsIn(said(...segments, "is something that nobody knows")), []);
});

test("ids that a provider speaks of by the name of the thing", () => {
  const facts = factsOf<string>(
    (known) => introspectText(known, shapes),
    (value) =>
      /\/Microsoft\.Sql\/servers\/\w+$/.test(value)
        ? undefined
        : `parsing "${value}" as an Server ID: parsing Azure ID`,
  );
  // Others may be called so as well, whose shape nobody tells.
  assert.deepEqual([facts.id, facts.valuesOpen], [[server], true]);
});

test("ids of things that have to have one name", () => {
  const shape = "/subscriptions/{}/subnets/{}";
  const segments = ['the literal value "subscriptions"', "the UUID", 'the literal value "subnets"', "the name"];
  const described = segments.map((one, at) => `* Segment ${at} - this should be ${one}`);
  const facts = factsOf<string>(
    (known) => introspectText(known, shapes),
    (value) => {
      if (value.endsWith("/subnets/FirewallSubnet")) return undefined;
      if (/\/subnets\//.test(value)) return "the name of the Subnet must be exactly 'FirewallSubnet'";
      return ["The following Segments are expected:", ...described, "The following Segments were parsed:"].join("\n");
    },
  );
  assert.deepEqual(facts.id, [shape]);
});

test("numbers that only their message lists", () => {
  const hours = [0, 4, 8, 12, 16, 20];
  const facts = factsOf<number>(introspectNumber, (value) =>
    hours.includes(value) ? undefined : "valid hours are: 0 - from 0:00, 4 - from 4:00, 8, 12, 16 and 20",
  );
  assert.deepEqual([facts.values, facts.ranges], [hours, undefined]);
});

test("numbers by a step, unless others are accepted as well", () => {
  const learned = (isTaken: (value: number) => boolean) =>
    factsOf<number>(introspectNumber, (value) =>
      isTaken(value) ? undefined : '"throughput" must be set in increments of 1000',
    );
  const steps = learned((value) => value >= 1000 && value % 1000 === 0);
  assert.deepEqual([steps.divisibleBy, steps.ranges], [1000, [[1000, null]]]);
  const any = learned((value) => value >= 400);
  assert.deepEqual([any.divisibleBy, any.ranges], [undefined, [[400, null]]]);
});

test("a port, and one that may be 0", () => {
  const [port, zero] = ["", " or 0"].map((end) =>
    factsOf<number>(introspectNumber, (value) =>
      value >= (end === "" ? 1 : 0) && value <= 65_535 ? undefined : `expected "port" to be a valid port number${end}`,
    ),
  );
  assert.deepEqual([port!.format, port!.ranges], ["port", [[1, 65_535]]]);
  assert.deepEqual([zero!.format, zero!.ranges], [undefined, [[0, 65_535]]]);
});
