/** What no construct is called in a program: words of the language, and names that code around the constructs has. */
export const reservedNames: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null of package private protected public " +
    "return static super switch this throw true try type typeof undefined var void while with yield " +
    "app async config console exports global globalThis id module name object process props require scope stack"
  ).split(" "),
);
