/** A definition of a protocol, as the build reads it. */
declare module "*.proto" {
  const definition: import("protobufjs").INamespace;
  export default definition;
}
