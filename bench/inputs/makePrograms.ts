// TypeScript as it is in projects that have nothing to do with us.
import { randomFrom } from "./random";

/** `count` texts of some 4 KB each. */
export function makePrograms(count: number): readonly string[] {
  const random = randomFrom(1);
  return Array.from({ length: count }, (_, index) => {
    const functions = Array.from({ length: 20 }, (_, place) => {
      const number = Math.floor(random() * 1e6);
      return `/** Adds ${number} to what it is given, and keeps the sum. */
export function add${place}(value: number, sums: Map<string, number>): number {
  const sum = value + ${number};
  sums.set("sum${place}", sum);
  return sum > ${number} ? sum : { value: sum }.value;
}
`;
    });
    return `import { other } from "./file${index + 1}";\n\nexport { other };\n\n${functions.join("\n")}`;
  });
}
