/** What providers send as XML, such as to storage's services, is read as an object like what they send as JSON. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { xmlIn } from "../../server/src/hosts/loopback/json";

test("elements are names, what is there more than once is a list, and texts are what they say", () => {
  const text =
    '<?xml version="1.0" encoding="utf-8"?>\n<Properties><Cors><Rule><Age>5</Age></Rule><Rule><Age>6</Age><On>true</On></Rule></Cors><Empty/><Name>a b</Name></Properties>\n';
  assert.deepEqual(xmlIn(text), {
    Cors: { Rule: [{ Age: 5 }, { Age: 6, On: true }] },
    Empty: "",
    Name: "a b",
  });
});

test("what is not whole, too long, too deep or no XML is nothing, and no name is a property that objects inherit", () => {
  const deep = (count: number) => `${"<a>".repeat(count)}1${"</a>".repeat(count)}`;
  for (const text of [
    "",
    "text",
    "{}",
    "<a>",
    "<a><b></a></b>",
    "<a>1</a",
    deep(13),
    `<a><b>${"x".repeat(100_000)}</b></a>`,
  ])
    assert.equal(xmlIn(text), undefined, text.slice(0, 40));
  assert.ok(xmlIn(deep(12)));
  const inherited = xmlIn("<a><constructor><b>1</b></constructor></a>");
  assert.deepEqual(Object.keys(inherited ?? {}), ["constructor"]);
});
