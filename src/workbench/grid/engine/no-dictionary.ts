/** Stands in for each of the engine's hyphenation dictionaries (webpack.config.js): no cell is hyphenated, and one weighs 130 KB. */
export default [];
