/** A JSON file as text: see json-text.cjs. */
declare module "*.json?text" {
  const text: string;
  export default text;
}

/** The files that a JSON file names, as the text of one array. */
declare module "*.json?each" {
  const text: string;
  export default text;
}
