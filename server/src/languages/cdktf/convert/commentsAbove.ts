import { commentsAbove as linesAbove } from "../../hcl/blocks/commentsAbove";

/** What stands between the start of a statement and the construct in it, or what is said of one. */
const beginning =
  /(?:^|\n)[ \t]*([\w$.]+\.addOverride\(|(?:export\s+)?(?:const|let|var)\s+[\w$]+\s*(?::[^=\n]+)?=|(?:(?:public|private|protected|readonly|static)\s+)*(?:this\.)?[\w$]+\s*(?::[^=\n]+)?=|return)\s*$/;

/** Words for tools rather than people. */
const forTools = /^(@ts-|eslint-|biome-|prettier-|istanbul )/;

/** The comment lines directly above a property or a statement about a construct, without their signs. */
export function commentsAbove(text: string, offset: number): string[] {
  const from = Math.max(0, offset - 300);
  const match = beginning.exec(text.slice(from, offset));
  const start = match ? offset - match[0].length + match[0].indexOf(match[1]!) : offset;
  return linesAbove(text, start, /^\/\/ ?/).filter((line) => !forTools.test(line));
}
