/** A definition of a protocol, as its text. */
declare module "*.proto" {
  const text: string;
  export default text;
}
