import assert from "node:assert/strict";
import { isIP } from "node:net";
import { test } from "node:test";
import { addressRangeOf, isSubrange, networkAddressOf } from "../server/src/evaluation/addressRange";
import { randomFrom } from "./languages/random";

function within(inner: string, outer: string): boolean | undefined {
  const [a, b] = [addressRangeOf(inner), addressRangeOf(outer)];
  return a && b && isSubrange(a, b);
}

test("ranges of both kinds lie in one another, or do not", () => {
  assert.equal(within("10.0.1.0/24", "10.0.0.0/16"), true);
  assert.equal(within("10.0.0.0/16", "10.0.0.0/16"), true);
  assert.equal(within("10.0.0.0/15", "10.0.0.0/16"), false);
  assert.equal(within("10.1.0.0/24", "10.0.0.0/16"), false);
  assert.equal(within("192.168.1.1/32", "0.0.0.0/0"), true);
  assert.equal(within("fd00:db8:deca:1::/64", "fd00:db8:deca::/48"), true);
  assert.equal(within("fd00:db8:decb::/64", "fd00:db8:deca::/48"), false);
  assert.equal(within("::ffff:10.0.0.0/112", "::ffff:a00:0/104"), true);
  assert.equal(within("10.0.0.0/24", "fd00::/8"), false);
  assert.equal(within("FD00::1/128", "fd00::/8"), true);
});

test("a range of IPv4 begins with its network's address", () => {
  const network = (text: string) => networkAddressOf(addressRangeOf(text)!);
  assert.equal(network("10.0.1.5/24"), "10.0.1.0/24");
  assert.equal(network("50.206.209.68/27"), "50.206.209.64/27");
  assert.equal(network("255.255.255.255/1"), "128.0.0.0/1");
  assert.equal(network("10.0.0.1/0"), "0.0.0.0/0");
  for (const text of ["10.0.1.0/24", "10.0.1.5/32", "0.0.0.0/0", "fd00::1/64"]) assert.equal(network(text), undefined);
});

test("a text that is not a range is not read as one", () => {
  for (const text of [
    "",
    "10.0.0.0",
    "10.0.0/8",
    "10.0.0.0/33",
    "10.0.0.256/8",
    "fd00::/129",
    "fd00:::/8",
    "a::b::c/8",
  ])
    assert.equal(addressRangeOf(text), undefined, text);
  for (const text of ["1:2:3:4:5:6:7:8:9/8", "1:2:3:4:5:6:7/8", "1.2.3.4:5::/8", "x/8", "::1/", "10.0.0.0/-1"])
    assert.equal(addressRangeOf(text), undefined, text);
});

test("an IPv6 address is read where Node reads one, and is the same however it is written", () => {
  const { below } = randomFrom(11);
  for (let round = 0; round < 3000; round++) {
    const groups = Array.from({ length: 8 }, () => (below(2) === 0 ? 0 : below(65536)));
    const long = groups.map((group) => group.toString(16).padStart(4, "0")).join(":");
    const short = new URL(`http://[${long}]/`).hostname.slice(1, -1);
    assert.deepEqual(addressRangeOf(`${short}/64`), addressRangeOf(`${long}/64`), short);
    const odd = [...short].filter(() => below(10) > 0).join("");
    if (odd.includes(":")) assert.equal(addressRangeOf(`${odd}/64`) !== undefined, isIP(odd) === 6, odd);
  }
});
